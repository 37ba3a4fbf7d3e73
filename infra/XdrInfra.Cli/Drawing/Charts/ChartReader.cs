using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using XdrInfra.Azure.Logs;

namespace XdrInfra.Cli.Drawing.Charts;

/// <summary>Makes a chart of a result and the annotation of its <c>render</c>.</summary>
internal static class ChartReader
{
    /// <summary>Null when the result has no values to draw.</summary>
    public static Chart? Read(LogsTable result, JsonNode render, bool isTime)
    {
        var table = SeriesRows.Unfold(result);
        if (ChartColumns.Of(table, render, isTime) is not { } columns || Points(table, columns) is not { Count: > 0 } points)
        {
            return null;
        }

        var title = ChartColumns.Text(render, "title") ?? "";
        return isTime ? TimeSteps.Chart(title, points) : Labelled(title, points);
    }

    private static Chart Labelled(string title, List<ChartPoint> points)
    {
        var labels = points.Select(point => point.At).Distinct(StringComparer.Ordinal).ToList();
        return new Chart(title, labels, [.. points.GroupBy(point => point.Series).Select(series => new ChartSeries(series.Key, Values(labels, series)))]);
    }

    // Two values at one place would hide each other: the greater one is seen.
    private static List<double?> Values(List<string> labels, IEnumerable<ChartPoint> points)
    {
        var found = points.GroupBy(point => point.At).ToDictionary(group => group.Key, group => group.Max(point => point.Value), StringComparer.Ordinal);
        return [.. labels.Select(label => found.TryGetValue(label, out var value) ? (double?)value : null)];
    }

    private static List<ChartPoint> Points(LogsTable table, ChartColumns columns) =>
    [
        .. from row in table.Rows
           from column in columns.Values
           let value = Number(row[column])
           where value is not null && row[columns.Axis].ValueKind != JsonValueKind.Null
           select new ChartPoint(Text(row[columns.Axis]), Name(table, row, columns, column), value.Value),
    ];

    private static string Name(LogsTable table, IReadOnlyList<JsonElement> row, ChartColumns columns, int value)
    {
        var series = string.Join(", ", columns.Series.Select(column => Text(row[column])));
        return series.Length == 0 ? table.Columns[value].Name : columns.Values.Count > 1 ? $"{series}: {table.Columns[value].Name}" : series;
    }

    private static string Text(JsonElement cell) => Printable.Clean(cell.ValueKind == JsonValueKind.String ? cell.GetString() ?? "" : cell.GetRawText());

    // A decimal comes as text; NaN and the infinities do too and cannot be drawn.
    private static double? Number(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Number => cell.GetDouble(),
        JsonValueKind.String when double.TryParse(cell.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) => value,
        _ => null,
    };
}
