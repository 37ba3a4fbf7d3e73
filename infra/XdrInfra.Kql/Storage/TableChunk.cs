using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Storage;

/// <summary>A run of rows of a table, one column object for each column of the schema.</summary>
internal sealed class TableChunk(int rowCount, IReadOnlyList<Column> columns)
{
    // Several queries may make it at the same time: they make the same.
    private readonly TimeBounds?[] _bounds = new TimeBounds?[columns.Count];

    public int RowCount => rowCount;

    public IReadOnlyList<Column> Columns => columns;

    /// <summary>From the least to the greatest value of a datetime column; a null counts as the least time there is.</summary>
    public TimeBounds Bounds(int column) => _bounds[column] ??= Measure((Column<DateTime>)columns[column]);

    private static TimeBounds Measure(Column<DateTime> times)
    {
        var (least, greatest) = (DateTime.MaxValue, DateTime.MinValue);
        foreach (var time in times.Flat())
        {
            least = time < least ? time : least;
            greatest = time > greatest ? time : greatest;
        }

        return new(least, greatest);
    }
}
