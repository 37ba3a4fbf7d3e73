using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary>Makes records from the rows of the input, and tells their values.</summary>
internal sealed class ScanRecords(Batch input, ScanLayout layout, Run run)
{
    private readonly Column[] _defaults = [.. layout.Defaults.Select(value => value.Evaluate(Scalar.OneRow, run))];

    public Batch Input => input;

    public int RowCount => input.RowCount;

    /// <summary>The row before a step gave it anything.</summary>
    public ScanRecord Of(int row) => new(row, _defaults);

    /// <summary>A record with what the step gives to it; all values come from what stood there before.</summary>
    public ScanRecord Extend(ScanRecord record, ScanStep step, ScanView view)
    {
        if (step.Assignments.Count == 0)
        {
            return record;
        }

        var declared = record.Declared.ToArray();
        foreach (var (at, value) in step.Assignments)
        {
            declared[at] = value.Evaluate(view, run);
            run.Charge(Size(declared[at].GetValue(0)));
        }

        return record with { Declared = declared };
    }

    /// <summary>Without a record the columns of the input are null, and the declared ones have their defaults.</summary>
    public Column Value(ScanRecord? record, int column) => column >= layout.InputColumns
        ? (record?.Declared ?? _defaults)[column - layout.InputColumns]
        : record is null ? ColumnFactory.Nulls(layout.Record.Columns[column].Type, 1) : input[column].Repeat(record.Row, 1);

    public ScanView See(ScanRecord record, IReadOnlyList<ScanRecord?> state) => new(this, record, state, layout.Width);

    // A value may grow from row to row, so its own size counts.
    private static long Size(object? value) => value switch
    {
        string text => 16 + (text.Length * 2L),
        DynamicValue { Items: { } items } => 16 + (items.Count * 8L),
        DynamicValue { Bag: { } bag } => 16 + (bag.Count * 16L),
        DynamicValue { Raw: string text } => 16 + (text.Length * 2L),
        _ => 16,
    };
}
