using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators.Extracting;

/// <summary>Reads pairs of key and value out of a text; of equal keys the first counts.</summary>
internal abstract class PairReader
{
    public abstract Dictionary<string, string> Read(string text, Run run);

    /// <summary>By a regular expression, by the delimiters that are given, or without any by words.</summary>
    public static PairReader Of(IReadOnlyList<(string Name, string Value)> options, IReadOnlyList<string> keys)
    {
        var quotes = new Quotes([.. options.Where(option => option.Name == "quote").Select(option => option.Value)], [.. options.Where(option => option.Name == "escape").Select(option => option.Value)]);
        if (Find(options, "regex") is { } regex)
        {
            return new RegexPairs(regex);
        }

        var (pair, key) = (Find(options, "pair_delimiter"), Find(options, "kv_delimiter"));
        return pair is null && key is null
            ? new WordPairs(keys, quotes)
            : new DelimitedPairs(pair ?? " ", key ?? "=", quotes, Find(options, "greedy") == "true" ? keys : []);
    }

    private static string? Find(IReadOnlyList<(string Name, string Value)> options, string name) =>
        options.LastOrDefault(option => option.Name == name).Value is { Length: > 0 } value ? value : null;
}
