using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators.Extracting;

/// <summary>Pairs in a text without known delimiters: whatever is neither letter nor digit parts words, and the word behind a key is its value.</summary>
internal sealed class WordPairs(IReadOnlyList<string> keys, Quotes quotes) : PairReader
{
    public override Dictionary<string, string> Read(string text, Run run)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; NextWord(text, ref at) is { } word;)
        {
            if (keys.Contains(word, StringComparer.Ordinal) && NextWord(text, ref at) is { } value)
            {
                pairs.TryAdd(word, value);
            }
        }

        return pairs;
    }

    private string? NextWord(string text, ref int at)
    {
        while (at < text.Length && !IsWord(text[at]))
        {
            if (quotes.OpensAt(text, at))
            {
                return quotes.Read(text, ref at).Trim();
            }

            at++;
        }

        var start = at;
        while (at < text.Length && IsWord(text[at]))
        {
            at++;
        }

        return at > start ? text[start..at] : null;
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';
}
