using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Evaluate.Patterns;

/// <summary>
/// <c>basket([threshold, weight, dimensions, wildcards…])</c>: combinations of values that many rows share. The service begins with a sample and
/// may miss patterns near the threshold; here all rows are looked at.
/// </summary>
// https://learn.microsoft.com/kusto/query/basket-plugin
internal static class Basket
{
    private const double DefaultThreshold = 0.05;
    private const long DefaultDimensions = 5;
    private const string Default = "~";

    public static Plan Bind(EvaluateSyntax syntax, Plan input, Binder binder)
    {
        var arguments = new PluginArguments(syntax.Call, binder);
        var weight = syntax.Call.Arguments is [_, Expr.Name name, ..] ? binder.Column(name, input.Schema) : -1;
        var threshold = Given(arguments, 0, "Threshold") is { } ratio ? Conversion.ToReal(ratio) ?? DefaultThreshold : DefaultThreshold;

        // The reference begins at 0.015, and published workbooks of Microsoft ask for 0.001.
        if (threshold is <= 0 or > 1)
        {
            binder.Report(Diagnostics.BadUse(syntax.Call.Arguments[0].Span, $"The threshold of 'basket' is {ScalarText.Of(threshold)}; use a number above 0 and up to 1."));
        }

        var dimensions = Given(arguments, 2, "MaxDimensions") is { } most ? Conversion.ToLong(most) ?? DefaultDimensions : DefaultDimensions;
        var wildcards = new Dictionary<KqlType, object?>();
        foreach (var wildcard in syntax.Call.Arguments.Skip(3).Select(argument => binder.Constant(argument, "A wildcard", KqlType.Unknown)).OfType<ConstantScalar>())
        {
            wildcards[wildcard.Type] = wildcard.Value is Default ? null : wildcard.Value;
        }

        var names = new RowTypeBuilder();
        names.Add("SegmentId", KqlType.Long);
        names.Add("Count", KqlType.Long);
        names.Add("Percent", KqlType.Real);
        foreach (var column in input.Schema.Columns)
        {
            names.Add(column.Name, column.Type);
        }

        return new BasketPlan(input, threshold, weight, (int)Math.Clamp(dimensions, 1, int.MaxValue), wildcards, names.Build(input.Schema.IsOpen));
    }

    private static object? Given(PluginArguments arguments, int position, string name) =>
        arguments.Find(position, name) is { } and not Expr.Name && arguments.Constant(position, name) is { } value and not Default ? value : null;
}
