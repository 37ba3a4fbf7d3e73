namespace XdrInfra.Cli.Drawing.Charts;

/// <summary>Values as bars from left to right, a line for each; several series have marks of their own.</summary>
internal static class BarsText
{
    private const string Marks = "█▒░▓";
    private const int WidestLabel = 40;

    public static IEnumerable<string> Lines(Chart chart, int width, Func<double, string> number)
    {
        var margin = Math.Min(chart.Labels.Max(label => label.Length), WidestLabel);
        var numbers = chart.Series.SelectMany(series => series.Values).OfType<double>().Max(value => number(value).Length);
        var room = Math.Max(width - margin - numbers - 3, 1);
        for (var at = 0; at < chart.Labels.Count; at++)
        {
            var label = Cut(chart.Labels[at], margin);
            foreach (var (value, mark) in chart.Series.Select((series, i) => (series.Values[at], Marks[i % Marks.Length])))
            {
                if (value is { } known)
                {
                    yield return $"{label.PadRight(margin)} {new string(mark, Length(known, chart.Greatest, room))} {number(known)}";
                    label = "";
                }
            }
        }

        if (chart.Series.Count > 1)
        {
            yield return string.Join("   ", chart.Series.Select((series, i) => $"{Marks[i % Marks.Length]} {series.Name}"));
        }
    }

    // A bar has no room for what is below nothing: its number says it.
    private static int Length(double value, double greatest, int room) =>
        value <= 0 || greatest == 0 ? 0 : Math.Max((int)Math.Round(value / greatest * room), 1);

    private static string Cut(string label, int width) => label.Length <= width ? label : $"{label[..(width - 1)]}…";
}
