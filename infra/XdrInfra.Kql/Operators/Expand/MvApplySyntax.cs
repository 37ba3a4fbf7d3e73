using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
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
