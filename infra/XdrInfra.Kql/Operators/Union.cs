using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>union kind=outer withsource=T isfuzzy=true A, B*, (C | …)</c>: the rows of all.</summary>
// https://learn.microsoft.com/kusto/query/union-operator
internal sealed record UnionSyntax(TextSpan Span, IReadOnlyList<Expr> Legs, bool IsInner, bool IsFuzzy, string? SourceColumn) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var options = OperatorParameters.Parse(parser, "kind", "withsource", "with_source", "isfuzzy");
        var legs = parser.List(WildcardParser.ParseListed);
        if (options.Value("kind") is { } kind and not ("inner" or "outer"))
        {
            parser.Report(Diagnostics.BadValue(options.Span("kind"), "The kind of union", kind, "'inner' or 'outer'"));
        }

        return new UnionSyntax(parser.SpanFrom(keyword), legs, options.Value("kind") == "inner", options.Value("isfuzzy") == "true", options.Value("withsource") ?? options.Value("with_source"));
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var legs = new List<Plan>();
        if (input is not EmptyPlan { Schema.Columns.Count: 0, Schema.IsOpen: false })
        {
            legs.Add(input);
        }

        foreach (var leg in Legs)
        {
            legs.AddRange(Pattern(leg) is { } wildcard ? Expand(wildcard, binder) : BindLeg(leg, binder) is { } bound ? [bound] : []);
        }

        return Combine(legs);
    }

    /// <summary>All tables whose name matches, as where a pattern stands alone.</summary>
    public static Plan BindWildcard(Expr.Wildcard wildcard, Binder binder) =>
        new UnionSyntax(wildcard.Span, [wildcard], false, false, null).Bind(new EmptyPlan(RowType.Nothing), binder);

    private static Expr.Wildcard? Pattern(Expr leg) => leg is Expr.Star ? new Expr.Wildcard(leg.Span, "*") : leg as Expr.Wildcard;

    private Plan Combine(List<Plan> legs)
    {
        if (legs.Count == 0)
        {
            return IsFuzzy && Legs.Count > 0 ? new NothingFoundPlan() : new EmptyPlan(RowType.Open);
        }

        var layout = UnionLayout.Of([.. legs.Select(leg => leg.Schema)], IsInner, SourceColumn);
        return new UnionPlan(legs, layout);
    }

    private Plan? BindLeg(Expr leg, Binder binder)
    {
        if (!IsFuzzy)
        {
            return binder.Table(leg);
        }

        var before = binder.State.DroppedTables;
        binder.State.FuzzyDepth++;
        var plan = binder.Table(leg);
        binder.State.FuzzyDepth--;
        return binder.State.DroppedTables > before && !binder.Database.OthersMayExist ? null : plan;
    }

    private IReadOnlyList<Plan> Expand(Expr.Wildcard wildcard, Binder binder)
    {
        var found = TableList.Matching(wildcard, binder);
        if (found.Count == 0 && wildcard.Pattern != "*")
        {
            binder.Report(IsFuzzy || binder.State.FuzzyDepth > 0
                ? Diagnostics.DroppedLeg(wildcard.Span, wildcard.Pattern)
                : Diagnostics.UnknownTable(wildcard.Span, wildcard.Pattern, string.Empty));
        }

        return found;
    }
}
