using System.Text.Json;
using Spectre.Console;
using XdrInfra.Azure.Logs;
using XdrInfra.Cli.Hosting;

namespace XdrInfra.Cli.Drawing;

/// <summary>Rows as a table for people; at most as many columns as can be read, the rest is named.</summary>
internal static class TableText
{
    private const int MaximumColumns = 12;

    public static void Write(CliContext context, LogsTable answer)
    {
        var shown = Math.Min(answer.Columns.Count, MaximumColumns);
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in answer.Columns.Take(shown))
        {
            table.AddColumn(new TableColumn(Markup.Escape(column.Name)));
        }

        foreach (var row in answer.Rows)
        {
            table.AddRow(row.Take(shown).Select(cell => new Text(Printable.Clean(Cell(cell)))));
        }

        var console = Consoles.Out(context);
        console.Write(table);
        context.Out.WriteLine(Footer(answer, shown));
    }

    private static string Footer(LogsTable answer, int shown)
    {
        var rows = answer.Rows.Count == 1 ? "1 row" : $"{answer.Rows.Count} rows";
        return shown == answer.Columns.Count
            ? rows
            : $"{rows}; {shown} of {answer.Columns.Count} columns shown, --format json has them all.";
    }

    private static string Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString() ?? "",
        _ => value.GetRawText(),
    };
}
