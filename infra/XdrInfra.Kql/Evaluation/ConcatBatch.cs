using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>Batches one after the other as one; chosen rows are taken from the parts without joining these first.</summary>
internal sealed class ConcatBatch : Batch
{
    private readonly IReadOnlyList<Batch> _parts;
    private readonly int[] _starts;

    private ConcatBatch(IReadOnlyList<Batch> parts, int rowCount, int columnCount)
        : base(rowCount, columnCount)
    {
        _parts = parts;
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
            : new ConcatBatch(parts, checked(parts.Sum(part => part.RowCount)), type.Columns.Count);
    }

    protected override Column Make(int column)
    {
        var columns = Columns(column);
        return columns[0].Concat(columns, RowCount);
    }

    public override Column Gather(int column, int[] rows)
    {
        if (IsMade(column))
        {
            return base.Gather(column, rows);
        }

        var columns = Columns(column);
        return columns[0].GatherAcross(columns, _starts, rows);
    }

    private Column[] Columns(int column) => [.. _parts.Select(part => part[column])];
}
