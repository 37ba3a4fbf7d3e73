using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>Some rows of another batch, in any order; -1 is a row of nulls.</summary>
internal sealed class SelectedBatch(Batch source, int[] rows) : Batch(rows.Length, source.ColumnCount)
{
    public override void Hold(Run run)
    {
        if (!IsHeld)
        {
            source.Hold(run);
        }

        base.Hold(run);
    }

    protected override Column Make(int column) => source.Gather(column, rows);

    public override bool IsMissing(int column) => source.IsMissing(column);

    public override Batch Select(int[] chosen)
    {
        var composed = new int[chosen.Length];
        for (var i = 0; i < chosen.Length; i++)
        {
            composed[i] = chosen[i] < 0 ? -1 : rows[chosen[i]];
        }

        return new SelectedBatch(source, composed);
    }

    public override Column Gather(int column, int[] chosen) =>
        IsMade(column) ? base.Gather(column, chosen) : Select(chosen)[column];
}
