using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Join;

/// <summary><c>join kind=k (right) on a, $left.b == $right.c</c>, and <c>lookup</c>, which leaves out the keys of the right side.</summary>
// https://learn.microsoft.com/kusto/query/join-operator
// https://learn.microsoft.com/kusto/query/lookup-operator
internal sealed record JoinSyntax(TextSpan Span, JoinKind Kind, bool IsLookup, Expr Right, IReadOnlyList<Expr> On) : OperatorSyntax(Span)
{
    public static OperatorSyntax ParseJoin(TextSpan keyword, Parser parser) => Parse(keyword, parser, isLookup: false);

    public static OperatorSyntax ParseLookup(TextSpan keyword, Parser parser) => Parse(keyword, parser, isLookup: true);

    public override Plan Bind(Plan input, Binder binder)
    {
        var right = binder.Table(Right);
        var keys = new JoinKeyBinder(binder, input.Schema, right.Schema);
        foreach (var condition in On)
        {
            keys.Add(condition);
        }

        IReadOnlySet<int> hidden = IsLookup ? keys.RightOrdinals : new HashSet<int>();
        var layout = JoinLayout.Of(input.Schema, right.Schema, Kind, hidden);
        return keys.Failed ? new EmptyPlan(new RowType(layout.Schema.Columns, isOpen: layout.Schema.IsOpen)) : new JoinPlan(input, right, Kind, keys.Left, keys.Right, layout);
    }

    private static JoinSyntax Parse(TextSpan keyword, Parser parser, bool isLookup)
    {
        var options = OperatorParameters.Parse(parser, "kind", "withsource", "isfuzzy");
        var kind = isLookup && options.Value("kind") is null ? JoinKind.LeftOuter : JoinKinds.Parse(options.Value("kind"));
        if (kind is null || (isLookup && kind is not (JoinKind.LeftOuter or JoinKind.Inner)))
        {
            var legal = isLookup ? "'leftouter' or 'inner'" : JoinKinds.Legal;
            parser.Report(Diagnostics.BadValue(options.Span("kind"), isLookup ? "The kind of lookup" : "The kind of join", options.Value("kind") ?? string.Empty, legal));
        }

        var right = ParseRight(parser);
        OperatorParameters.Parse(parser);
        parser.Expect("on");
        var on = parser.List(ExpressionParser.Parse);
        return new JoinSyntax(parser.SpanFrom(keyword), kind ?? JoinKind.Inner, isLookup, right, on);
    }

    private static Expr ParseRight(Parser parser) => PrimaryParser.Parse(parser);
}
