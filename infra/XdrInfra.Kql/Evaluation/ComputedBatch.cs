using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>Each column is an expression over the rows of another batch.</summary>
internal sealed class ComputedBatch(Batch source, IReadOnlyList<Scalar> columns, Run run) : Batch(source.RowCount, columns.Count)
{
    public override void Hold(Run payer)
    {
        if (!IsHeld)
        {
            source.Hold(payer);
        }

        base.Hold(payer);
    }

    protected override Ownership OwnershipOf(int column) => columns[column] is ColumnScalar ? Ownership.HandedOn : Ownership.Made;

    protected override Column Make(int column) => columns[column].Evaluate(source, run);

    public override bool IsMissing(int column) =>
        columns[column] is ConstantScalar { Value: null } || (columns[column] is ColumnScalar reference && source.IsMissing(reference.Ordinal));

    // Plain references go straight to the source; anything computed is computed for the chosen rows only.
    public override Column Gather(int column, int[] rows) =>
        IsMade(column) ? base.Gather(column, rows)
        : columns[column] is ColumnScalar reference ? source.Gather(reference.Ordinal, rows)
        : base.Gather(column, rows);
}
