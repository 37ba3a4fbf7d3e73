using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>Columns that exist already.</summary>
/// <param name="rowCount">How many rows these have.</param>
/// <param name="columns">The columns.</param>
/// <param name="isStored">They belong to a table, or to a batch that pays for them.</param>
internal sealed class ColumnBatch(int rowCount, IReadOnlyList<Column> columns, bool isStored = false) : Batch(rowCount, columns.Count)
{
    public override void Hold(Run run)
    {
        if (!isStored && !IsHeld)
        {
            run.Charge(columns.Sum(column => ColumnSize.Of(column, withContent: true)));
        }

        base.Hold(run);
    }

    protected override Ownership OwnershipOf(int column) => Ownership.HandedOn;

    protected override Column Make(int column) => columns[column];
}
