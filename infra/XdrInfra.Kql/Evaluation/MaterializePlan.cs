namespace XdrInfra.Kql.Evaluation;

/// <summary>Rows that are made once in a run and read as often as they are named.</summary>
internal sealed class MaterializePlan(Plan input) : Plan(input.Schema)
{
    // A batch takes as much as the numbers of so many rows, however few it has.
    private const int BatchRows = 16;

    public override bool IsSerialized => input.IsSerialized;

    public override IEnumerable<Batch> Execute(Run run) => run.Once(this, () => Keep(run));

    private List<Batch> Keep(Run run)
    {
        var kept = new List<Batch>();
        foreach (var batch in input.Execute(run))
        {
            run.Check();
            run.Hold(batch.RowCount + BatchRows);
            batch.Hold(run);
            kept.Add(batch);
        }

        return kept;
    }
}
