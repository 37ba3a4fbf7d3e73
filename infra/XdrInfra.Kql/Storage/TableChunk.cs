namespace XdrInfra.Kql.Storage;

/// <summary>A run of rows of a table, one column object for each column of the schema.</summary>
internal sealed class TableChunk(int rowCount, IReadOnlyList<Column> columns)
{
    public int RowCount => rowCount;

    public IReadOnlyList<Column> Columns => columns;

    /// <summary>The least and the greatest value of a datetime column; null when it has none.</summary>
    public (DateTime Least, DateTime Greatest)? Span(int column)
    {
        if (columns[column] is not Column<DateTime> { Length: > 0 } times)
        {
            return null;
        }

        var values = times.Flat();
        var (least, greatest) = (DateTime.MaxValue, DateTime.MinValue);
        foreach (var value in values)
        {
            least = value < least ? value : least;
            greatest = value > greatest ? value : greatest;
        }

        return (least, greatest);
    }
}
