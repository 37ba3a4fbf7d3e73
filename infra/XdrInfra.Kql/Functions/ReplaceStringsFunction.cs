using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary><c>replace_strings</c>: earlier lookups go first, and what one of them matched no later one sees.</summary>
// https://learn.microsoft.com/kusto/query/replace-strings-function
internal static class ReplaceStringsFunction
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Boxed("replace_strings", KqlType.String, 3, [KqlType.String, KqlType.Dynamic, KqlType.Dynamic], Replace),
    ];

    private static object? Replace(object?[] args)
    {
        var text = (string)args[0]!;   // a string is never null
        if (ArrayFunctions.List(args[1]) is not { } lookups || ArrayFunctions.List(args[2]) is not { } rewrites)
        {
            return text;
        }

        var parts = new List<(string Text, bool IsDone)> { (text, false) };
        for (var i = 0; i < lookups.Count; i++)
        {
            if (lookups[i]?.Raw is string { Length: > 0 } lookup)
            {
                // A rewrite that is no string keeps the text, and the match still counts.
                var rewrite = i < rewrites.Count && rewrites[i]?.Raw is string given ? given : lookup;
                parts = [.. parts.SelectMany(part => part.IsDone ? [part] : Split(part.Text, lookup, rewrite))];
            }
        }

        return string.Concat(parts.Select(part => part.Text));
    }

    private static IEnumerable<(string Text, bool IsDone)> Split(string text, string lookup, string rewrite)
    {
        var between = text.Split(lookup);
        for (var i = 0; i < between.Length; i++)
        {
            if (i > 0)
            {
                yield return (rewrite, true);
            }

            yield return (between[i], false);
        }
    }
}
