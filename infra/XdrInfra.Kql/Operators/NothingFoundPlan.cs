using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators;

/// <summary>A fuzzy union goes on without the tables that are missing, but not without all of them; that is an error of the run.</summary>
// https://learn.microsoft.com/kusto/query/union-operator#parameters
internal sealed class NothingFoundPlan() : Plan(RowType.Nothing)
{
    public override IEnumerable<Batch> Execute(Run run) =>
        throw new QueryLimitException("KQL0413", "The workspace has none of the tables of this union; name at least one that it has.");
}
