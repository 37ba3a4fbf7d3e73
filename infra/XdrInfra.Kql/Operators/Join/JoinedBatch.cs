using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Join;

/// <summary>Rows of the left and of the right side, next to each other.</summary>
internal sealed class JoinedBatch(Batch left, Batch right, JoinLayout layout)
    : Batch(layout.LeftColumns > 0 ? left.RowCount : right.RowCount, layout.Schema.Columns.Count)
{
    public override void Hold(Run run)
    {
        if (!IsHeld)
        {
            left.Hold(run);
            right.Hold(run);
        }

        base.Hold(run);
    }

    protected override Ownership OwnershipOf(int column) => Ownership.HandedOn;

    protected override Column Make(int column) =>
        column < layout.LeftColumns ? left[column] : right[layout.RightColumns[column - layout.LeftColumns]];

    public override Column Gather(int column, int[] rows) =>
        column < layout.LeftColumns ? left.Gather(column, rows) : right.Gather(layout.RightColumns[column - layout.LeftColumns], rows);
}

/// <summary>Rows of nulls.</summary>
internal sealed class NullBatch(int rowCount, RowType type) : Batch(rowCount, type.Columns.Count)
{
    protected override Column Make(int column) => ColumnFactory.Nulls(type.Columns[column].Type, RowCount);
}
