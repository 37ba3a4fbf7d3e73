using System.Text.RegularExpressions;
using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators.Extracting;

/// <summary>Pairs by a regular expression: its first group is the key, its second the value.</summary>
internal sealed class RegexPairs(string pattern) : PairReader
{
    public override Dictionary<string, string> Read(string text, Run run)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in run.Regexes.Get(pattern).Matches(text))
        {
            pairs.TryAdd(match.Groups[1].Value.Trim(), match.Groups[2].Value.Trim());
        }

        return pairs;
    }
}
