using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>The rows of a table, cut to the time range of the run.</summary>
internal sealed class ScanPlan(TableSchema table) : Plan(new RowType(table.Columns))
{
    private const string TimeColumn = "TimeGenerated";

    public override string? SourceName => table.Name;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var time = Schema.IndexOf(TimeColumn);
        var range = time >= 0 && table.Columns[time].Type == KqlType.DateTime ? run.Options.TimeRange : null;
        foreach (var chunk in run.Snapshot(table).Chunks)
        {
            run.Check();
            var batch = new ColumnBatch(chunk.RowCount, chunk.Columns);
            if (range is null)
            {
                yield return batch;
            }
            else if (Within(chunk, time, range) is { } cut)
            {
                yield return cut.Length == chunk.RowCount ? batch : batch.Select(cut);
            }
        }
    }

    private static int[]? Within(TableChunk chunk, int time, TimeRange range)
    {
        var times = (Column<DateTime>)chunk.Columns[time];
        var rows = new List<int>(chunk.RowCount);
        for (var i = 0; i < times.Length; i++)
        {
            if (!times.IsNull(i) && times[i] >= range.Start && times[i] < range.End)
            {
                rows.Add(i);
            }
        }

        return rows.Count == 0 ? null : [.. rows];
    }
}
