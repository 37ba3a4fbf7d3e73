namespace XdrInfra.Kql.Evaluation;

/// <summary>Rows that are made once in a run and read as often as they are named.</summary>
internal sealed class MaterializePlan(Plan input) : Plan(input.Schema)
{
    public override bool IsSerialized => input.IsSerialized;

    public override IEnumerable<Batch> Execute(Run run) => run.Once(this, () => new List<Batch>(input.Execute(run)));
}
