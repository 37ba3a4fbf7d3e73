using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Partition;

/// <summary>
/// <c>partition by key (subquery)</c>: the subquery over the rows of each key by itself.
/// <c>partition by key { query }</c>: a query with a source of its own, once for each key, whose value it sees under the name of the column.
/// </summary>
// https://learn.microsoft.com/kusto/query/partition-operator
internal sealed record PartitionSyntax(TextSpan Span, Expr.Name Key, IReadOnlyList<OperatorSyntax> Subquery, bool IsLegacy) : OperatorSyntax(Span)
{
    /// <summary>The query in braces.</summary>
    public Expr? Query { get; init; }

    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var before = OperatorParameters.Parse(parser);
        parser.Expect("by");
        var key = parser.ExpectName("the name of a column");
        var after = OperatorParameters.Parse(parser);
        var isLegacy = (before.Value("hint.strategy") ?? after.Value("hint.strategy") ?? "legacy") == "legacy";
        if (parser.Accept("{"))
        {
            var query = PipeParser.Parse(parser);
            parser.Expect("}");
            return new PartitionSyntax(parser.SpanFrom(keyword), key, [], isLegacy) { Query = query };
        }

        parser.Expect("(");
        var subquery = parser.Failed ? [] : PipeParser.ParseOperators(parser);
        parser.Expect(")");
        return new PartitionSyntax(parser.SpanFrom(keyword), key, subquery, isLegacy);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var at = binder.Column(Key, input.Schema);
        if (Query is not null)
        {
            return at < 0 ? new EmptyPlan(RowType.Open) : BindQueries(Query, input, at, binder);
        }

        var slot = new SlotPlan(input.Schema);
        var subplan = binder.Pipe(slot, Subquery);
        return at < 0 ? new EmptyPlan(new RowType(subplan.Schema.Columns, isOpen: true)) : new PartitionPlan(input, at, IsLegacy, slot, subplan);
    }

    // The query is bound for each key, so the keys must be known: without a run it is bound once for its columns.
    private static Plan BindQueries(Expr query, Plan input, int at, Binder binder)
    {
        var key = input.Schema.Columns[at];
        var sample = BindQuery(query, new ConstantScalar(key.Type, null), key.Name, binder);
        if (binder.State.Run is not { } run)
        {
            binder.State.DependsOnData = true;
            return new EmptyPlan(sample.Schema);
        }

        var groups = PartitionKeys.Of(input.ExecuteWhole(run), at, key.Type, isLimited: true);
        var values = groups.Keys.Decode()[0];
        List<Plan> plans = [.. Enumerable.Range(0, groups.Keys.Count).Select(group => BindQuery(query, new ConstantScalar(key.Type, values.GetValue(group)), key.Name, binder))];
        return plans.Count == 0 ? new EmptyPlan(sample.Schema) : new UnionPlan(plans, UnionLayout.Of([.. plans.Select(plan => plan.Schema)], inner: false, null));
    }

    private static Plan BindQuery(Expr query, Scalar value, string name, Binder binder)
    {
        var scope = new NameScope(binder.Scope);
        scope.Declare(name, new NameScope.Meaning.Value(value));
        return binder.Within(scope).Table(query);
    }
}
