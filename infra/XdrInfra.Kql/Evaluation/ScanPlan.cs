using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>The rows of a table, cut to the time range of the run. Chunks of another time are not looked at.</summary>
internal sealed class ScanPlan(TableSchema table, RowType columns) : Plan(columns)
{
    private const string TimeColumn = "TimeGenerated";

    public ScanPlan(TableSchema table)
        : this(table, new RowType(table.Columns))
    {
    }

    /// <summary>Where the time of a row stands; negative when the table has none.</summary>
    public int TimeOrdinal { get; } = TimeOf(columns);

    public override string? SourceName => table.Name;

    public override IEnumerable<Batch> Execute(Run run) => Execute(run, TimeBounds.Always);

    /// <summary>The rows of the chunks that may hold a row between the bounds: no cut by row.</summary>
    public IEnumerable<Batch> Execute(Run run, TimeBounds wanted)
    {
        var range = TimeOrdinal >= 0 ? run.Options.TimeRange : null;
        var read = range is null ? wanted : wanted.And(range);
        foreach (var chunk in run.Snapshot(table).Chunks)
        {
            run.Check();
            if (TimeOrdinal >= 0 && read != TimeBounds.Always && !chunk.Bounds(TimeOrdinal).Meets(read))
            {
                continue;
            }

            var batch = new ColumnBatch(chunk.RowCount, chunk.Columns, isStored: true);
            if (range is null || chunk.Bounds(TimeOrdinal).IsWithin(range))
            {
                yield return batch;
            }
            else if (Within((Column<DateTime>)chunk.Columns[TimeOrdinal], range) is { Length: > 0 } rows)
            {
                yield return batch.Select(rows);
            }
        }
    }

    private static int TimeOf(RowType columns)
    {
        var ordinal = columns.IndexOf(TimeColumn);
        return ordinal >= 0 && columns.Columns[ordinal].Type == KqlType.DateTime ? ordinal : -1;
    }

    private static int[] Within(Column<DateTime> times, TimeRange range)
    {
        var rows = new List<int>(times.Length);
        for (var i = 0; i < times.Length; i++)
        {
            if (!times.IsNull(i) && times[i] >= range.Start && times[i] < range.End)
            {
                rows.Add(i);
            }
        }

        return [.. rows];
    }
}
