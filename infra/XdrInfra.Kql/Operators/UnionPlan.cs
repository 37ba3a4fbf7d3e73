using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators;

/// <summary>The rows of one leg after the other.</summary>
internal sealed class UnionPlan(IReadOnlyList<Plan> legs, UnionLayout layout) : Plan(layout.Schema)
{
    // Over all tables of a workspace there are thousands of columns, and a leg has few of them.
    private Scalar[]? _missing;

    public override IEnumerable<Batch> Execute(Run run)
    {
        for (var i = 0; i < legs.Count; i++)
        {
            Scalar[]? columns = null;
            foreach (var batch in legs[i].Execute(run))
            {
                run.Check();
                yield return new ComputedBatch(batch, columns ??= Columns(i), run);
            }
        }
    }

    private Scalar[] Columns(int leg)
    {
        _missing ??= [.. Schema.Columns.Select(column => ConstantScalar.Null(column.Type))];
        var columns = (Scalar[])_missing.Clone();
        if (layout.HasSourceColumn)
        {
            columns[0] = new ConstantScalar(KqlType.String, legs[leg].SourceName ?? $"union_arg{leg}");
        }

        var (own, places) = (legs[leg].Schema, layout.Places[leg]);
        for (var at = 0; at < places.Length; at++)
        {
            if (places[at] >= 0)
            {
                columns[places[at]] = new ColumnScalar(at, own.Columns[at].Name, own.Columns[at].Type);
            }
        }

        return columns;
    }
}
