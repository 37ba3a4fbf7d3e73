using System.Globalization;
using System.Text.RegularExpressions;
using XdrInfra.Model.Values;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Judging;

/// <summary>Fills the tokens of an evidence template: <c>{count}</c>, <c>{bad}</c>, <c>{sum X}</c>, <c>{min X}</c>, <c>{max X}</c>, <c>{list X}</c>, <c>{age X}</c>.</summary>
internal sealed partial class EvidenceText(CheckParameters parameters, DateTimeOffset now)
{
    private const int Listed = 5;

    /// <param name="template">Text with tokens.</param>
    /// <param name="all">The rows that count.</param>
    /// <param name="shown">The rows that the sentence is about; lists are taken from these.</param>
    public string Fill(string template, IReadOnlyList<Row> all, IReadOnlyList<Row> shown) => parameters.Fill(Token().Replace(template, match =>
        (match.Groups["verb"].Value, match.Groups["path"].Value) switch
        {
            ("count", _) => Count(all.Count),
            ("bad", _) => Count(shown.Count),
            ("sum", var path) => Round(all.Sum(row => row.Number(path) ?? 0)),
            ("min", var path) => Extreme(all, path, least: true),
            ("max", var path) => Extreme(all, path, least: false),
            ("age", var path) => Age(all, path),
            ("list", var path) => List(shown, path),
            _ => match.Value,
        })).Trim();

    internal static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    internal static string Join(IEnumerable<string> names)
    {
        var list = names.Distinct(StringComparer.Ordinal).ToList();
        var more = list.Count > Listed ? $" and {list.Count - Listed} more" : "";
        return list.Count == 0 ? "none" : string.Join(", ", list.Take(Listed).Select(Cut)) + more;
    }

    internal static string Cut(string text) => text.Length <= 80 ? text : $"{text[..79]}…";

    private static string Round(double value) => value.ToString(Math.Abs(value) >= 100 ? "N0" : "0.##", CultureInfo.InvariantCulture);

    private static string List(IReadOnlyList<Row> rows, string path) => Join(rows.Select(row => row.Text(path) ?? "none"));

    private static string Extreme(IReadOnlyList<Row> rows, string path, bool least)
    {
        var numbers = rows.Select(row => row.Number(path)).OfType<double>().ToList();
        if (numbers.Count > 0)
        {
            return Round(least ? numbers.Min() : numbers.Max());
        }

        var texts = rows.Select(row => row.Text(path)).OfType<string>().Order(StringComparer.Ordinal).ToList();
        return texts.Count == 0 ? "none" : Cut(least ? texts[0] : texts[^1]);
    }

    private string Age(IReadOnlyList<Row> rows, string path) =>
        rows.Select(row => row.Time(path)).Max() is { } newest ? Durations.Say(now - newest) : "never";

    [GeneratedRegex(@"\{(?<verb>count|bad|sum|min|max|list|age)(?: (?<path>[\w.-]+))?\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();
}
