using System.Text.Json;

namespace XdrInfra.Azure.Logs;

/// <summary>Reads the tables of a query answer.</summary>
internal static class LogsTables
{
    public static IReadOnlyList<LogsTable> Read(JsonElement body) => [.. Items(body, "tables").Select(ReadTable)];

    private static LogsTable ReadTable(JsonElement table) => new(
        Text(table, "name"),
        [.. Items(table, "columns").Select(column => new LogsColumn(Text(column, "name"), Text(column, "type")))],
        [.. Items(table, "rows").Select(row => (IReadOnlyList<JsonElement>)[.. row.EnumerateArray()])]);

    private static IEnumerable<JsonElement> Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];

    private static string Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";   // a string element has a string
}
