using System.Globalization;
using System.Text.Json.Nodes;
using XdrInfra.Azure.Logs;

namespace XdrInfra.Cli.Drawing.Charts;

/// <summary>Draws what a query asks for with <c>render</c>, in characters.</summary>
internal static class ChartText
{
    private const int Narrowest = 40;

    /// <summary>The lines of the chart; none when the query asks for none, or its result has nothing to draw.</summary>
    public static IReadOnlyList<string> Lines(LogsTable result, JsonNode? render, int width)
    {
        var kind = render is null ? null : ChartColumns.Text(render, "visualization");
        var isTime = kind is "timechart" or "areachart" or "linechart" && result.Columns.Any(column => column.Type is "datetime" or "dynamic");
        if (render is null || kind is not ("timechart" or "areachart" or "linechart" or "barchart" or "columnchart" or "piechart")
            || ChartReader.Read(result, render, isTime) is not { } chart)
        {
            return [];
        }

        var room = Math.Max(width, Narrowest);
        return [.. chart.Title.Length > 0 ? [Printable.Clean(chart.Title)] : Array.Empty<string>(), .. Draw(kind, chart, isTime, room)];
    }

    private static IEnumerable<string> Draw(string kind, Chart chart, bool isTime, int width) => kind switch
    {
        "piechart" => Shares(chart, width),
        "barchart" => BarsText.Lines(chart, width, ChartNumber.Text),
        "columnchart" or "linechart" or "areachart" when !isTime && !HasRoom(chart, width) => BarsText.Lines(chart, width, ChartNumber.Text),
        _ => ColumnsText.Lines(chart, width),
    };

    // Under columns that are narrower than their names nobody can read which is which.
    private static bool HasRoom(Chart chart, int width) => chart.Labels.Sum(label => label.Length + 2) < width - 16;

    private static IEnumerable<string> Shares(Chart chart, int width)
    {
        var one = chart with { Series = [chart.Series[0]] };
        var total = one.Series[0].Values.Sum() ?? 0;
        return total <= 0 ? BarsText.Lines(one, width, ChartNumber.Text) : BarsText.Lines(one, width, value => string.Create(CultureInfo.InvariantCulture, $"{ChartNumber.Text(value)} ({value / total:P1})"))
            .Append($"Together {ChartNumber.Text(total)}");
    }
}
