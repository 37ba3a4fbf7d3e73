namespace XdrInfra.Cli.Drawing.Charts;

/// <summary>Where the columns of a chart stand: as wide as there is room for, or several values in one.</summary>
/// <param name="Count">How many columns.</param>
/// <param name="ColumnWidth">Characters from one to the next.</param>
/// <param name="Merged">Values that share a column.</param>
internal sealed record ChartSlots(int Count, int ColumnWidth, int Merged)
{
    private const int WidestMark = 7;

    public int Width => Count * ColumnWidth;

    public static ChartSlots Of(IReadOnlyList<string> labels, int room)
    {
        var merged = (labels.Count + room - 1) / room;
        var count = (labels.Count + merged - 1) / merged;
        var widest = Math.Max(WidestMark + 1, labels.Max(label => label.Length) + 2);
        return new(count, Math.Clamp(room / count, 1, widest), merged);
    }

    /// <summary>The greatest of the values that share a column.</summary>
    public IReadOnlyList<double?> Squeeze(IReadOnlyList<double?> values) =>
        Merged == 1 ? values : [.. values.Chunk(Merged).Select(part => part.Max())];

    public string Column(char mark) =>
        ColumnWidth < 3 ? new string(mark, ColumnWidth) : new string(mark, Math.Min(ColumnWidth - 1, WidestMark)).PadRight(ColumnWidth);

    /// <summary>As many labels as there is room for, each under the start of its column.</summary>
    public string Axis(IReadOnlyList<string> labels)
    {
        var line = "";
        for (var slot = 0; slot < Count; slot++)
        {
            var (at, label) = (slot * ColumnWidth, labels[slot * Merged]);
            if (line.Length == 0 || (line.Length + 2 <= at && at + label.Length <= Width))
            {
                line = line.PadRight(at) + label;
            }
        }

        return line;
    }
}
