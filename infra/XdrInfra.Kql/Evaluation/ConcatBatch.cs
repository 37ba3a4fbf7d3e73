using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>Batches one after the other as one; chosen rows are taken from the parts without joining these first.</summary>
internal sealed class ConcatBatch : Batch
{
    private readonly IReadOnlyList<Batch> _parts;
    private readonly int[] _starts;
    private readonly RowType _type;

    private ConcatBatch(IReadOnlyList<Batch> parts, int rowCount, RowType type)
        : base(rowCount, type.Columns.Count)
    {
        _parts = parts;
        _type = type;
        _starts = new int[parts.Count];
        for (var i = 1; i < parts.Count; i++)
        {
            _starts[i] = _starts[i - 1] + parts[i - 1].RowCount;
        }
    }

    public static Batch Of(IReadOnlyList<Batch> parts, RowType type)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        return parts.Count == 0
            ? new ColumnBatch(0, [.. type.Columns.Select(column => ColumnFactory.Nulls(column.Type, 0))])
            : new ConcatBatch(parts, checked(parts.Sum(part => part.RowCount)), type);
    }

    public override void Hold(Run run)
    {
        foreach (var part in IsHeld ? [] : _parts)
        {
            part.Hold(run);
        }

        base.Hold(run);
    }

    public override bool IsMissing(int column) => _parts.All(part => part.IsMissing(column));

    protected override Column Make(int column)
    {
        if (IsMissing(column))
        {
            return ColumnFactory.Nulls(_type.Columns[column].Type, RowCount);
        }

        Column[] columns = [.. _parts.Select(part => part.IsMissing(column) ? ColumnFactory.Nulls(_type.Columns[column].Type, part.RowCount) : part[column])];
        return columns[0].Concat(columns, RowCount);
    }

    public override Column Gather(int column, int[] rows)
    {
        if (IsMade(column))
        {
            return base.Gather(column, rows);
        }

        // One column of nulls serves every part that has none: it holds the same for any row.
        var missing = ColumnFactory.Nulls(_type.Columns[column].Type, 1);
        Column[] columns = [.. _parts.Select(part => part.IsMissing(column) ? missing : part[column])];
        return Array.TrueForAll(columns, part => ReferenceEquals(part, missing))
            ? ColumnFactory.Nulls(_type.Columns[column].Type, rows.Length)
            : columns[0].GatherAcross(columns, _starts, rows);
    }
}
