namespace XdrInfra.Kql.Evaluation;

/// <summary>No rows.</summary>
internal sealed class EmptyPlan(RowType schema) : Plan(schema)
{
    public override IEnumerable<Batch> Execute(Run run) => [];
}
