using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>partition by key (subquery)</c>: the subquery over the rows of each key by itself.</summary>
// https://learn.microsoft.com/kusto/query/partition-operator
internal sealed record PartitionSyntax(TextSpan Span, Expr.Name Key, IReadOnlyList<OperatorSyntax> Subquery) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        OperatorParameters.Parse(parser);
        parser.Expect("by");
        var key = parser.ExpectName("the name of a column");
        OperatorParameters.Parse(parser);
        if (parser.At("{"))
        {
            parser.Report(Diagnostics.FormNotSupported(parser.Current.Span, "'partition' with a whole query in braces"));
        }

        parser.Expect("(");
        var subquery = parser.Failed ? [] : PipeParser.ParseOperators(parser);
        parser.Expect(")");
        return new PartitionSyntax(parser.SpanFrom(keyword), key, subquery);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var at = binder.Column(Key, input.Schema);
        var slot = new SlotPlan(input.Schema);
        var subplan = binder.Pipe(slot, Subquery);
        return at < 0 ? new EmptyPlan(new RowType(subplan.Schema.Columns, isOpen: true)) : new PartitionPlan(input, at, slot, subplan);
    }
}

internal sealed class PartitionPlan(Plan input, int key, SlotPlan slot, Plan subplan) : Plan(subplan.Schema)
{
    public override IEnumerable<Batch> Execute(Run run)
    {
        var whole = input.ExecuteWhole(run);
        var groups = new GroupKeys([input.Schema.Columns[key].Type]);
        var codes = groups.Encode([whole[key]], whole.RowCount);
        var rows = codes.Select((code, row) => (code, row)).GroupBy(pair => pair.code, pair => pair.row).OrderBy(group => group.Key);
        foreach (var group in rows)
        {
            run.Check();
            foreach (var batch in slot.With([whole.Select([.. group])], run, () => subplan.Execute(run).ToList()))
            {
                yield return batch;
            }
        }
    }
}
