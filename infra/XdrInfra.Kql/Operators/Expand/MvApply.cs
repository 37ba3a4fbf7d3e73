using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Expand;

/// <summary><c>mv-apply value to typeof(t) on (subquery)</c>: the subquery over the elements of each row by itself.</summary>
// https://learn.microsoft.com/kusto/query/mv-apply-operator
internal sealed record MvApplySyntax(TextSpan Span, IReadOnlyList<ExpandItem> Items, string? IndexName, Expr? Limit, IReadOnlyList<OperatorSyntax> Subquery) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var options = OperatorParameters.Parse(parser, "kind", "bagexpansion", "with_itemindex");
        var items = parser.List(ExpandItem.Parse);
        var limit = parser.Accept("limit") ? ExpressionParser.Parse(parser) : null;
        parser.Expect("on");
        parser.Expect("(");
        var subquery = parser.Failed ? [] : PipeParser.ParseOperators(parser);
        parser.Expect(")");
        return new MvApplySyntax(parser.SpanFrom(keyword), items, options.Value("with_itemindex"), limit, subquery);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var layout = ExpandLayout.Of(input.Schema, Items, IndexName, binder);
        var elements = new SlotPlan(layout.Schema);
        var subplan = binder.Pipe(elements, Subquery);

        // Columns of the input that the subquery does not give are repeated beside its rows.
        var kept = Enumerable.Range(0, input.Schema.Columns.Count)
            .Where(i => !layout.Targets.Contains(i) && subplan.Schema.IndexOf(input.Schema.Columns[i].Name) < 0).ToList();
        var names = new RowTypeBuilder();
        foreach (var column in kept.Select(i => input.Schema.Columns[i]).Concat(subplan.Schema.Columns))
        {
            names.Add(column.Name, column.Type);
        }

        var limit = Limit is null ? null : binder.Constant(Limit, "The limit", KqlType.Long);
        return new MvApplyPlan(input, layout, limit, elements, subplan, kept, names.Build(subplan.Schema.IsOpen));
    }
}

internal sealed class MvApplyPlan(Plan input, ExpandLayout layout, Scalar? limit, SlotPlan slot, Plan subplan, IReadOnlyList<int> kept, RowType schema) : Plan(schema)
{
    public override IEnumerable<Batch> Execute(Run run)
    {
        var most = limit?.EvaluateOnce(run) as long? ?? long.MaxValue;
        foreach (var batch in input.Execute(run))
        {
            var columns = layout.Values.Select(value => (Column<DynamicValue>)value.Evaluate(batch, run)).ToArray();
            for (var row = 0; row < batch.RowCount; row++)
            {
                run.Check();
                foreach (var result in Apply(batch, row, columns, most, run))
                {
                    yield return result;
                }
            }
        }
    }

    private IEnumerable<Batch> Apply(Batch batch, int row, Column<DynamicValue>[] columns, long most, Run run)
    {
        var expansion = new Expansion(layout, bagsAsArrays: false);
        run.Produce(expansion.Add(row, columns, most).Count());
        var elements = expansion.Take(batch);
        var results = slot.With(elements.RowCount == 0 ? [] : [elements], run, () => subplan.Execute(run).ToList());
        foreach (var result in results.Where(result => result.RowCount > 0))
        {
            var repeated = kept.Select(i => batch[i].Repeat(row, result.RowCount));
            yield return new ColumnBatch(result.RowCount, [.. repeated, .. Enumerable.Range(0, result.ColumnCount).Select(i => result[i])]);
        }
    }
}
