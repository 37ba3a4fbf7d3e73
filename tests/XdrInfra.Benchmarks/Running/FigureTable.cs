namespace XdrInfra.Benchmarks.Running;

/// <summary>Figures as one Markdown table.</summary>
internal static class FigureTable
{
    public static void Write(TextWriter output, IReadOnlyList<Figure> figures)
    {
        string[][] rows =
        [
            ["what", "figure", "target", "ratio"],
            .. figures.Select(figure => new[] { figure.What, figure.ValueText, figure.TargetText, figure.RatioText }),
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        output.WriteLine(Line(rows[0], widths));
        output.WriteLine($"| {new string('-', widths[0])} | {string.Join(" | ", widths[1..].Select(width => new string('-', width - 1) + ":"))} |");
        foreach (var row in rows[1..])
        {
            output.WriteLine(Line(row, widths));
        }
    }

    private static string Line(string[] cells, int[] widths) =>
        $"| {string.Join(" | ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))} |";
}
