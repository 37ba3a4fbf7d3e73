using System.Text.RegularExpressions;

namespace XdrInfra.Kql.Functions;

/// <summary>Paths such as <c>$.a['b'][0]</c>.</summary>
// https://learn.microsoft.com/kusto/query/jsonpath
internal static partial class JsonPath
{
    public static DynamicValue? Find(DynamicValue? value, string path)
    {
        foreach (Match step in Step().Matches(path.StartsWith('$') ? path[1..] : "." + path))
        {
            value = step.Groups["at"] is { Success: true } at
                ? Item(value, at.Value)
                : value?.Bag?.Find(step.Groups["quoted"] is { Success: true } quoted ? quoted.Value : step.Groups["name"].Value);
        }

        return value;
    }

    private static DynamicValue? Item(DynamicValue? value, string text) =>
        value?.Items is { } items && int.TryParse(text, out var at) && (at < 0 ? at + items.Count : at) is var position and >= 0 && position < items.Count
            ? items[position]
            : null;

    [GeneratedRegex(@"\.(?<name>[^.\[\]]+)|\[(?<at>-?\d+)\]|\[['""](?<quoted>[^'""]*)['""]\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();
}
