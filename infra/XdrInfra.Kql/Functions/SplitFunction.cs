using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary><c>split(text, delimiter [, index])</c>: an array, with an index an array of one.</summary>
// https://learn.microsoft.com/kusto/query/split-function
internal static class SplitFunction
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Boxed("split", KqlType.Dynamic, 2, [KqlType.String, KqlType.String, KqlType.Long], Split),
    ];

    private static object? Split(object?[] args)
    {
        if (args is not [string text, string delimiter, ..])
        {
            return null;
        }

        var parts = delimiter.Length == 0 ? [text] : text.Split(delimiter);
        if (args.Length < 3 || args[2] is not long at)
        {
            return DynamicFunctions.Items(parts.Select(DynamicValue.FromScalar));
        }

        var position = at < 0 ? at + parts.Length : at;
        return position >= 0 && position < parts.Length ? DynamicFunctions.Items([DynamicValue.FromScalar(parts[position])]) : DynamicFunctions.Items([]);
    }
}
