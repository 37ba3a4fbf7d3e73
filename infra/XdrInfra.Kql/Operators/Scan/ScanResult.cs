using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Operators.Expand;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary>The records of the result, with the number of the sequence of each.</summary>
internal sealed class ScanResult(ScanLayout layout, Run run)
{
    private readonly List<int> _rows = [];
    private readonly List<long> _matches = [];
    private readonly ColumnAppender[] _declared = [.. layout.Record.Columns.Skip(layout.InputColumns).Select(column => ColumnFactory.Appender(column.Type))];

    public int Count => _rows.Count;

    public void Add(ScanRecord record, long match)
    {
        run.Produce(1);
        run.Charge((_declared.Length + 1) * 8L);
        _rows.Add(record.Row);
        _matches.Add(match);
        for (var i = 0; i < _declared.Length; i++)
        {
            _declared[i].AppendBoxed(record.Declared[i].GetValue(0));
        }
    }

    public Batch Take(Batch input)
    {
        var made = new Dictionary<int, Column>();
        for (var i = 0; i < _declared.Length; i++)
        {
            made[layout.InputColumns + i] = _declared[i].Snapshot(Count);
        }

        if (layout.Output.Columns.Count > layout.Width)
        {
            made[layout.Width] = new Column<long>([.. _matches], Count);
        }

        return new ExpandedBatch(input.Select([.. _rows]), made, layout.Output.Columns.Count);
    }
}
