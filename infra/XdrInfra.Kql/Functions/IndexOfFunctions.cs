using XdrInfra.Kql.Evaluation;
using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary><c>indexof</c> and <c>indexof_regex</c>: where an occurrence begins, -1 when there is none.</summary>
// https://learn.microsoft.com/kusto/query/indexof-function
// https://learn.microsoft.com/kusto/query/indexof-regex-function
internal static class IndexOfFunctions
{
    private static readonly KqlType[] Parameters = [KqlType.String, KqlType.String, KqlType.Long, KqlType.Long, KqlType.Long];

    /// <summary>Looks in a part of the text; null when it is not there.</summary>
    private delegate (int At, int Next)? Search(string text, int from, int to);

    public static IEnumerable<ScalarFunction> All =>
    [
        Boxed("indexof", KqlType.Long, 2, Parameters, args => Find(args, takesNegativeStart: true, (text, from, to) => Plain(text, (string)args[1]!, from, to))),   // a string is never null
        BoxedInRun("indexof_regex", KqlType.Long, 2, Parameters, (args, run) => Find(args, takesNegativeStart: false, (text, from, to) => Pattern(text, (string)args[1]!, from, to, run))),   // likewise
    ];

    // The pages say both that a negative start counts from the end and that it gives null; their examples show the one for indexof and the other for indexof_regex.
    private static object? Find(object?[] args, bool takesNegativeStart, Search search)
    {
        if (Array.IndexOf(args, null) >= 0)
        {
            return null;
        }

        var text = (string)args[0]!;   // checked above
        var (start, length, occurrence) = (Argument(args, 2, 0), Argument(args, 3, -1), Argument(args, 4, 1));
        if (length < -1 || occurrence < 0 || (start < 0 && !takesNegativeStart))
        {
            return null;
        }

        return Occurrence(text, start < 0 ? Math.Max(0, Characters.Count(text) + start) : start, length, occurrence, search);
    }

    // The length counts anew from behind each occurrence, as the example with the second occurrence on the page shows.
    private static long Occurrence(string text, long start, long length, long occurrence, Search search)
    {
        var (from, at) = (Characters.UnitAt(text, start), -1);
        var hasPairs = Characters.HasPairs(text);
        for (var i = 0L; i < occurrence; i++)
        {
            if (from > text.Length || search(text, from, End(text, from, length, hasPairs)) is not { } found)
            {
                return -1;
            }

            (at, from) = (found.At, found.Next);
        }

        return at < 0 ? -1 : Characters.PositionOf(text, at);
    }

    // Where so many characters end; without surrogate pairs that is a sum, which a search for the millionth occurrence needs.
    private static int End(string text, int from, long length, bool hasPairs)
    {
        var left = text.Length - from;
        return length < 0 || length >= left ? text.Length
            : hasPairs ? from + Characters.UnitAt(text.AsSpan(from, (int)Math.Min(left, 2 * length)), length)
            : from + (int)length;
    }

    private static (int At, int Next)? Plain(string text, string part, int from, int to)
    {
        var at = text.AsSpan(from, to - from).IndexOf(part, StringComparison.Ordinal);
        return at < 0 ? null : (from + at, from + at + 1);
    }

    // Matches of an expression do not overlap.
    private static (int At, int Next)? Pattern(string text, string pattern, int from, int to, Run run) =>
        run.Regexes.Get(pattern).Match(text, from, to - from) is { Success: true } match
            ? (match.Index, match.Index + Math.Max(1, match.Length))
            : null;

    private static long Argument(object?[] args, int at, long otherwise) => at < args.Length ? (long)args[at]! : otherwise;   // checked by the caller
}
