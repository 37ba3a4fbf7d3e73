using System.Text.Json;
using XdrInfra.Azure.Logs;

namespace XdrInfra.Cli.Drawing.Charts;

/// <summary>What <c>make-series</c> gives, a row a series with arrays in it, as a row for each value.</summary>
internal static class SeriesRows
{
    private static readonly JsonElement Nothing = JsonSerializer.SerializeToElement<object?>(null);

    public static LogsTable Unfold(LogsTable table)
    {
        var arrays = Enumerable.Range(0, table.Columns.Count).Where(column => IsArray(table, column)).ToHashSet();
        if (arrays.Count == 0)
        {
            return table;
        }

        var columns = table.Columns.Select((column, i) => arrays.Contains(i) ? column with { Type = TypeOf(table, i) } : column);
        return new LogsTable(table.Name, [.. columns], [.. table.Rows.SelectMany(row => Rows(row, arrays))]);
    }

    private static IEnumerable<IReadOnlyList<JsonElement>> Rows(IReadOnlyList<JsonElement> row, HashSet<int> arrays)
    {
        var items = arrays.ToDictionary(column => column, column => Items(row[column]));
        var length = items.Values.Max(array => array.Count);
        return Enumerable.Range(0, length).Select(at => (IReadOnlyList<JsonElement>)
            [.. row.Select((cell, column) => !items.TryGetValue(column, out var array) ? cell : at < array.Count ? array[at] : Nothing)]);
    }

    private static bool IsArray(LogsTable table, int column) =>
        table.Columns[column].Type == "dynamic" && table.Rows.Count > 0 && table.Rows.All(row => Items(row[column]).Count > 0);

    private static string TypeOf(LogsTable table, int column) =>
        Items(table.Rows[0][column])[0] is { ValueKind: JsonValueKind.String } first
            ? first.TryGetDateTime(out _) ? "datetime" : "string"
            : "real";

    // A dynamic cell is JSON inside a string.
    private static List<JsonElement> Items(JsonElement cell)
    {
        try
        {
            var inner = cell.ValueKind == JsonValueKind.String ? JsonSerializer.Deserialize<JsonElement>(cell.GetString() ?? "") : cell;
            return inner.ValueKind == JsonValueKind.Array ? [.. inner.EnumerateArray()] : [];
        }
        catch (JsonException)
        {
            return [];   // a dynamic string, not an array
        }
    }
}
