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
        var legs = parser.List(ExpressionParser.Parse);
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

        return Combine(legs, Legs.Any(leg => Pattern(leg) is not null));
    }

    /// <summary>All tables whose name matches, as where a pattern stands alone.</summary>
    public static Plan BindWildcard(Expr.Wildcard wildcard, Binder binder) =>
        new UnionSyntax(wildcard.Span, [wildcard], false, false, null).Bind(new EmptyPlan(RowType.Nothing), binder);

    private static Expr.Wildcard? Pattern(Expr leg) => leg is Expr.Star ? new Expr.Wildcard(leg.Span, "*") : leg as Expr.Wildcard;

    private Plan Combine(List<Plan> legs, bool merges)
    {
        if (legs.Count == 0)
        {
            return new EmptyPlan(new RowType([], isOpen: !IsFuzzy));
        }

        var layout = UnionLayout.Of([.. legs.Select(leg => leg.Schema)], IsInner, SourceColumn, merges);
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

    private static IEnumerable<Plan> Expand(Expr.Wildcard wildcard, Binder binder)
    {
        var tables = binder.Database.Tables.Where(table => Wildcards.Matches(wildcard.Pattern, table.Name)).OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        if (tables.Count == 0 && binder.State.FuzzyDepth == 0 && wildcard.Pattern != "*")
        {
            binder.Report(Diagnostics.UnknownTable(wildcard.Span, wildcard.Pattern, string.Empty));
        }

        foreach (var table in tables)
        {
            binder.State.AddTable(new TableReference(table.Name, wildcard.Span.Start, wildcard.Span.Length, Exists: true));
            yield return new ScanPlan(table);
        }
    }
}
