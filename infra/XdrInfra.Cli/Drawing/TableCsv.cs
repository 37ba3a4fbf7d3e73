using System.Text.Json;
using XdrInfra.Azure.Logs;

namespace XdrInfra.Cli.Drawing;

/// <summary>Rows as RFC 4180 text: a header, one line each, quotes where a value needs them.</summary>
internal static class TableCsv
{
    // A cell that begins so is run as a formula by spreadsheets; a quote in front keeps it text.
    // https://owasp.org/www-community/attacks/CSV_Injection
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t', '\r'];

    public static void Write(TextWriter output, LogsTable table)
    {
        output.WriteLine(string.Join(',', table.Columns.Select(column => Quote(column.Name))));
        foreach (var row in table.Rows)
        {
            output.WriteLine(string.Join(',', row.Select(Cell)));
        }
    }

    private static string Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => Quote(Inert(value.GetString() ?? "")),
        _ => value.GetRawText(),
    };

    private static string Inert(string text) => text.Length > 0 && FormulaStarts.Contains(text[0]) ? $"'{text}" : text;

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";
}
