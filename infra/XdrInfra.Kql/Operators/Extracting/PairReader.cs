namespace XdrInfra.Kql.Operators.Extracting;

/// <summary>Reads pairs of key and value out of a text.</summary>
internal sealed record PairReader(string PairDelimiter, string KeyDelimiter, IReadOnlyList<char> Quotes, char? Escape)
{
    public static PairReader Of(IReadOnlyDictionary<string, string> options) => new(
        NotEmpty(options.GetValueOrDefault("pair_delimiter"), " "),
        NotEmpty(options.GetValueOrDefault("kv_delimiter"), "="),
        [.. options.GetValueOrDefault("quote", "\"")],
        options.TryGetValue("escape", out var escape) && escape.Length > 0 ? escape[0] : null);

    public Dictionary<string, string> Read(string text)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            var separator = text.IndexOf(KeyDelimiter, at, StringComparison.Ordinal);
            if (separator < 0)
            {
                break;
            }

            var key = text[at..separator].Trim();
            var lastPair = key.LastIndexOf(PairDelimiter, StringComparison.Ordinal);
            key = lastPair >= 0 ? key[(lastPair + PairDelimiter.Length)..] : key;
            at = separator + KeyDelimiter.Length;
            pairs[Unquoted(key.Trim())] = ReadValue(text, ref at);
        }

        return pairs;
    }

    private string ReadValue(string text, ref int at)
    {
        while (at < text.Length && text[at] == ' ' && PairDelimiter != " ")
        {
            at++;
        }

        if (at < text.Length && Quotes.Contains(text[at]))
        {
            return ReadQuoted(text, ref at);
        }

        var end = text.IndexOf(PairDelimiter, at, StringComparison.Ordinal);
        var value = end < 0 ? text[at..] : text[at..end];
        at = end < 0 ? text.Length : end + PairDelimiter.Length;
        return value.Trim();
    }

    private string ReadQuoted(string text, ref int at)
    {
        var close = text[at] == '(' ? ')' : text[at] == '[' ? ']' : text[at] == '{' ? '}' : text[at];
        var value = new System.Text.StringBuilder();
        for (at++; at < text.Length && text[at] != close; at++)
        {
            at += text[at] == Escape && at + 1 < text.Length ? 1 : 0;
            value.Append(text[at]);
        }

        var end = text.IndexOf(PairDelimiter, Math.Min(at, text.Length), StringComparison.Ordinal);
        at = end < 0 ? text.Length : end + PairDelimiter.Length;
        return value.ToString();
    }

    private string Unquoted(string key) => key.Length > 1 && Quotes.Contains(key[0]) ? key[1..^1] : key;

    private static string NotEmpty(string? given, string otherwise) => string.IsNullOrEmpty(given) ? otherwise : given;
}
