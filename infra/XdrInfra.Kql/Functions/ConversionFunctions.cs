using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Functions;

/// <summary>The <c>to…()</c> functions: what has no value in the other type becomes null.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#conversion-functions
internal static class ConversionFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        To("tobool", KqlType.Bool), To("toboolean", KqlType.Bool),
        To("todatetime", KqlType.DateTime), To("todecimal", KqlType.Decimal),
        To("todouble", KqlType.Real), To("toreal", KqlType.Real),
        To("toguid", KqlType.Guid), To("toint", KqlType.Int), To("tolong", KqlType.Long),
        To("tostring", KqlType.String), To("totimespan", KqlType.TimeSpan), To("totime", KqlType.TimeSpan),
    ];

    private static ScalarFunction To(string name, KqlType type) =>
        new(name, [new Overload([KqlType.Unknown], type, (args, _, run) => Conversion.Convert(args[0], type, run))]);
}
