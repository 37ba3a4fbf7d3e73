using System.Text.Json.Nodes;
using XdrInfra.Azure.Logs;

namespace XdrInfra.Cli.Drawing.Charts;

/// <summary>Which columns of a result are the first axis, the values and the series: as the query says after <c>with</c>, otherwise by type.</summary>
// https://learn.microsoft.com/kusto/query/render-operator
internal sealed record ChartColumns(int Axis, IReadOnlyList<int> Values, IReadOnlyList<int> Series)
{
    private static readonly HashSet<string> Numbers = new(["int", "long", "real", "decimal"], StringComparer.Ordinal);

    /// <summary>Null when the result has nothing to draw.</summary>
    public static ChartColumns? Of(LogsTable table, JsonNode render, bool isTime)
    {
        var named = Named(render, "xColumn").Select(table.IndexOf).FirstOrDefault(-1);
        var axis = named >= 0 ? named : isTime ? First(table, "datetime") : 0;
        var values = Listed(table, render, "yColumns") ?? Where(table, column => column != axis && Numbers.Contains(table.Columns[column].Type));
        var series = Listed(table, render, "series") ?? Where(table, column => column != axis && table.Columns[column].Type is "string" or "bool" or "guid");
        return axis < 0 || axis >= table.Columns.Count || values.Count == 0 ? null : new(axis, values, [.. series.Except(values).Where(column => column != axis)]);
    }

    /// <summary>A text of the annotation, whatever the case of its name.</summary>
    public static string? Text(JsonNode render, string name) =>
        render is JsonObject all && all.FirstOrDefault(pair => string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase)).Value is JsonValue value
            ? value.ToString()
            : null;

    private static int First(LogsTable table, string type) =>
        Where(table, column => table.Columns[column].Type == type).DefaultIfEmpty(-1).First();

    private static List<int>? Listed(LogsTable table, JsonNode render, string name) =>
        Named(render, name).Select(table.IndexOf).Where(column => column >= 0).ToList() is { Count: > 0 } columns ? columns : null;

    private static string[] Named(JsonNode render, string name) =>
        Text(render, name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static List<int> Where(LogsTable table, Func<int, bool> wanted) => [.. Enumerable.Range(0, table.Columns.Count).Where(wanted)];
}
