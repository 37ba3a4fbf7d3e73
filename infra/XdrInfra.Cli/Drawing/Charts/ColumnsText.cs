using System.Globalization;

namespace XdrInfra.Cli.Drawing.Charts;

/// <summary>Values as upright columns, one strip for each series under the other on one scale: readable without colour, however many there are.</summary>
internal static class ColumnsText
{
    private const string Eighths = " ▁▂▃▄▅▆▇█";
    private const int MostSeries = 8;

    public static IEnumerable<string> Lines(Chart chart, int width)
    {
        var (top, bottom) = (ChartNumber.Text(chart.Greatest), ChartNumber.Text(chart.Least));
        var margin = Math.Max(top.Length, bottom.Length);
        var slots = ChartSlots.Of(chart.Labels, width - margin - 3);
        var height = chart.Series.Count == 1 ? 10 : 4;
        foreach (var series in chart.Series.Take(MostSeries))
        {
            yield return $"{new string(' ', margin)}   {series.Name}";
            foreach (var (line, row) in Strip(chart, slots.Squeeze(series.Values), height, slots).Select((line, row) => (line, row)))
            {
                var label = row == 0 ? top : row == height - 1 ? bottom : "";
                yield return $"{label.PadLeft(margin)} {(label.Length > 0 ? '┤' : '│')} {line}".TrimEnd();
            }
        }

        yield return $"{new string(' ', margin)} └{new string('─', slots.Width + 1)}";
        yield return $"{new string(' ', margin)}   {slots.Axis(chart.Labels)}".TrimEnd();
        if (chart.Series.Count > MostSeries)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{chart.Series.Count - MostSeries} of {chart.Series.Count} series are not drawn; filter, or --format json has all.");
        }
    }

    private static IEnumerable<string> Strip(Chart chart, IReadOnlyList<double?> values, int height, ChartSlots slots)
    {
        var range = chart.Greatest - chart.Least;
        for (var row = height - 1; row >= 0; row--)
        {
            yield return string.Concat(values.Select(value => slots.Column(Mark(value, row))));
        }

        char Mark(double? value, int row)
        {
            // What is more than nothing is seen, however little.
            var above = (value ?? chart.Least) - chart.Least;
            var eighths = above <= 0 ? 0 : Math.Max((int)Math.Round(above / range * height * 8), 1);
            return Eighths[Math.Clamp(eighths - (row * 8), 0, 8)];
        }
    }
}
