using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Operators.Expand;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary>The records of the result, with the number of the sequence of each.</summary>
internal sealed class ScanResult(ScanRecords records, ScanLayout layout, Run run)
{
    private readonly List<int> _rows = [];
    private readonly List<long> _matches = [];
    private readonly ColumnAppender[] _given = [.. layout.Slots.Select(column => ColumnFactory.Appender(layout.Record.Columns[column].Type))];

    public int Count => _rows.Count;

    public void Add(ScanRecord record, long match)
    {
        run.Produce(1);
        run.Charge((_given.Length + 1) * 8L);
        _rows.Add(record.Row);
        _matches.Add(match);
        for (var i = 0; i < _given.Length; i++)
        {
            _given[i].AppendBoxed(records.ValueOf(record, i));
        }
    }

    public Batch Take()
    {
        var made = new Dictionary<int, Column>();
        for (var i = 0; i < _given.Length; i++)
        {
            made[layout.OutputOf(i)] = _given[i].Snapshot(Count);
        }

        if (layout.Output.Columns.Count > layout.InputColumns + layout.Defaults.Count(value => value is not null))
        {
            made[layout.Output.Columns.Count - 1] = new Column<long>([.. _matches], Count);
        }

        return new ExpandedBatch(records.Input.Select([.. _rows]), made, layout.Output.Columns.Count);
    }
}
