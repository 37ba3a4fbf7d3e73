using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Operators.Summarize;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>fork name=(subquery) (subquery)</c>: several results from the same rows.</summary>
internal sealed record ForkSyntax(TextSpan Span, IReadOnlyList<(string Name, IReadOnlyList<OperatorSyntax> Operators)> Legs) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var legs = new List<(string, IReadOnlyList<OperatorSyntax>)>();
        do
        {
            var name = string.Empty;
            if (parser.Peek().Is("="))
            {
                name = parser.ExpectName("a name").Text;
                parser.Expect("=");
            }

            parser.Expect("(");
            legs.Add((name, parser.Failed ? [] : PipeParser.ParseOperators(parser)));
            parser.Expect(")");
        }
        while (!parser.Failed && (parser.At("(") || parser.Peek().Is("=")));

        return new ForkSyntax(parser.SpanFrom(keyword), legs);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var shared = new MaterializePlan(input);
        var plans = Legs.Select(leg => binder.Pipe(shared, leg.Operators)).ToList();
        foreach (var (plan, leg) in plans.Zip(Legs).Skip(1))
        {
            binder.State.Extra.Add((leg.Name, plan));
        }

        return plans[0];
    }
}

/// <summary><c>facet by a, b with (subquery)</c>: the counts of each column's values, and the rows of the subquery.</summary>
internal sealed record FacetSyntax(TextSpan Span, IReadOnlyList<Expr> Columns, IReadOnlyList<OperatorSyntax>? Subquery) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        parser.Expect("by");
        var columns = parser.List(p => (Expr)p.ExpectName("the name of a column"));
        IReadOnlyList<OperatorSyntax>? subquery = null;
        if (parser.Accept("with"))
        {
            parser.Expect("(");
            subquery = parser.Failed ? [] : PipeParser.ParseOperators(parser);
            parser.Expect(")");
        }

        return new FacetSyntax(parser.SpanFrom(keyword), columns, subquery);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var shared = new MaterializePlan(input);
        var plans = Columns.Select(column => Counts(column, shared, binder)).ToList();
        if (Subquery is not null)
        {
            plans.Add(binder.Pipe(shared, Subquery));
        }

        foreach (var plan in plans.Skip(1))
        {
            binder.State.Extra.Add((string.Empty, plan));
        }

        return plans[0];
    }

    private static Plan Counts(Expr column, Plan input, Binder binder)
    {
        var count = new Expr.Call(column.Span, "count", column.Span, []);
        return new SummarizeSyntax(column.Span, [count], [column]).Bind(input, binder);
    }
}
