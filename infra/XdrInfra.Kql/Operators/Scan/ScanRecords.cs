using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary>Makes records from the rows of the input, and tells their values.</summary>
internal sealed class ScanRecords(Batch input, ScanLayout layout, Run run)
{
    private readonly Column?[] _defaults = [.. layout.Defaults.Select(value => value?.Evaluate(Scalar.OneRow, run))];

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

        var given = record.Given.ToArray();
        foreach (var (slot, value) in step.Assignments)
        {
            var column = value.Evaluate(view, run);
            given[slot] = column;
            run.Charge(Size(column.GetValue(0)));
        }

        return record with { Given = given };
    }

    /// <summary>Without a record the columns of the input are null, and the declared ones have their defaults.</summary>
    public Column Value(ScanRecord? record, int column)
    {
        var slot = layout.SlotOf(column);
        if (slot >= 0 && (record?.Given ?? _defaults)[slot] is { } given)
        {
            return given;
        }

        return record is null ? ColumnFactory.Nulls(layout.Record.Columns[column].Type, 1) : input[column].Repeat(record.Row, 1);
    }

    /// <summary>The value of a slot in a record, boxed.</summary>
    public object? ValueOf(ScanRecord record, int slot) => record.Given[slot] is { } given ? given.GetValue(0) : input[layout.Slots[slot]].GetValue(record.Row);

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
