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

        var limit = Limit is null ? null : binder.Constant(Limit, "The limit", KqlType.Long);
        return new MvApplyPlan(input, layout, limit, elements, subplan, MvApplyLayout.Of(input.Schema, subplan.Schema, Items, layout));
    }
}

/// <summary>
/// Where the columns of the result come from: those of the input in their places, unless the subquery gives one of that name,
/// then what else the subquery gives. A column that is expanded under its own name is only what the subquery makes of it.
/// </summary>
internal sealed record MvApplyLayout(RowType Schema, IReadOnlyList<(bool FromInput, int At)> Sources)
{
    public static MvApplyLayout Of(RowType input, RowType subquery, IReadOnlyList<ExpandItem> items, ExpandLayout layout)
    {
        var gone = items.Select((item, i) => item.Value is Expr.Named ? -1 : layout.Targets[i]).ToHashSet();
        var columns = new List<ColumnSchema>();
        var sources = new List<(bool FromInput, int At)>();
        for (var i = 0; i < input.Columns.Count; i++)
        {
            if (!gone.Contains(i))
            {
                var at = subquery.IndexOf(input.Columns[i].Name);
                columns.Add(at < 0 ? input.Columns[i] : subquery.Columns[at]);
                sources.Add(at < 0 ? (true, i) : (false, at));
            }
        }

        for (var i = 0; i < subquery.Columns.Count; i++)
        {
            if (!sources.Contains((false, i)))
            {
                columns.Add(subquery.Columns[i]);
                sources.Add((false, i));
            }
        }

        return new MvApplyLayout(new RowType(columns, subquery.IsOpen), sources);
    }
}

internal sealed class MvApplyPlan(Plan input, ExpandLayout layout, Scalar? limit, SlotPlan slot, Plan subplan, MvApplyLayout shape) : Plan(shape.Schema)
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
            yield return new ColumnBatch(result.RowCount, [.. shape.Sources.Select(source => source.FromInput ? batch[source.At].Repeat(row, result.RowCount) : result[source.At])]);
        }
    }
}
