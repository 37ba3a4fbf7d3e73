using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators.Extracting;

/// <summary>Pairs by their delimiters. With keys that end a value, an unquoted value goes on to the next of these.</summary>
internal sealed class DelimitedPairs(string pairDelimiter, string keyDelimiter, Quotes quotes, IReadOnlyList<string> endingKeys) : PairReader
{
    public override Dictionary<string, string> Read(string text, Run run)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            if (ReadKey(text, ref at) is { } key)
            {
                pairs.TryAdd(key, ReadValue(text, ref at));
            }
        }

        return pairs;
    }

    // A piece without a delimiter behind its key is none.
    private string? ReadKey(string text, ref int at)
    {
        SkipBlanks(text, ref at);
        if (quotes.OpensAt(text, at))
        {
            var quoted = quotes.Read(text, ref at);
            SkipBlanks(text, ref at);
            if (string.CompareOrdinal(text, at, keyDelimiter, 0, keyDelimiter.Length) == 0)
            {
                at += keyDelimiter.Length;
                return quoted.Trim();
            }
        }

        var (end, next) = (IndexOf(text, keyDelimiter, at), IndexOf(text, pairDelimiter, at));
        if (end < 0 || (next >= 0 && next < end))
        {
            at = next < 0 ? text.Length : next + pairDelimiter.Length;
            return null;
        }

        var key = text[at..end].Trim();
        at = end + keyDelimiter.Length;
        return key;
    }

    private string ReadValue(string text, ref int at)
    {
        SkipBlanks(text, ref at);
        if (quotes.OpensAt(text, at))
        {
            var quoted = quotes.Read(text, ref at);
            var next = IndexOf(text, pairDelimiter, at);
            at = next < 0 ? text.Length : next + pairDelimiter.Length;
            return quoted;
        }

        var end = IndexOf(text, pairDelimiter, at);
        while (end >= 0 && endingKeys.Count > 0 && !KeyFollows(text, end + pairDelimiter.Length))
        {
            end = IndexOf(text, pairDelimiter, end + pairDelimiter.Length);
        }

        var value = end < 0 ? text[at..] : text[at..end];
        at = end < 0 ? text.Length : end + pairDelimiter.Length;
        return value.Trim();
    }

    private bool KeyFollows(string text, int at) => ReadKey(text, ref at) is { } key && endingKeys.Contains(key, StringComparer.Ordinal);

    private void SkipBlanks(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]) && !pairDelimiter.StartsWith(text[at]) && !keyDelimiter.StartsWith(text[at]))
        {
            at++;
        }
    }

    private static int IndexOf(string text, string part, int at) => at >= text.Length ? -1 : text.IndexOf(part, at, StringComparison.Ordinal);
}
