using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>search [kind=k] [in (A, B*)] predicate</c>: rows of any table in which a term stands in any column.</summary>
// https://learn.microsoft.com/kusto/query/search-operator
internal sealed record SearchSyntax(TextSpan Span, IReadOnlyList<Expr> Sources, bool MindsCase, Expr Predicate) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var options = OperatorParameters.Parse(parser, "kind");
        var sources = parser.Accept("in") ? TableList.Parse(parser) : [];
        options = options.Value("kind") is null ? OperatorParameters.Parse(parser, "kind") : options;
        var predicate = ExpressionParser.Parse(parser);
        return new SearchSyntax(parser.SpanFrom(keyword), sources, options.Value("kind") == "case_sensitive", predicate);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var predicate = SearchTerms.Expand(Predicate, MindsCase);
        if (input is not EmptyPlan { Schema.IsOpen: false, Schema.Columns.Count: 0 })
        {
            var found = new WherePlan(input, binder.Condition(predicate, input.Schema));
            return new UnionPlan([found], UnionLayout.Of([found.Schema], inner: false, "$table"));
        }

        // A table that the predicate leaves out still gives its columns.
        var tables = TableList.Bind(Sources, Span, binder);
        var legs = TableList.Filter(tables, predicate, binder);
        return legs.Count == 0 ? new EmptyPlan(RowType.Open) : Union(tables, legs);
    }

    private static UnionPlan Union(IReadOnlyList<Plan> tables, IReadOnlyList<Plan> legs)
    {
        var found = legs.DistinctBy(leg => leg.Schema).ToDictionary(leg => leg.Schema);
        var all = tables.Select(table => found.GetValueOrDefault(table.Schema) ?? new EmptyPlan(table.Schema)).ToList();
        return new UnionPlan(all, UnionLayout.Of([.. all.Select(leg => leg.Schema)], inner: false, "$table"));
    }
}

/// <summary>The predicate of a search as one over columns: a bare string is looked for in all of them.</summary>
internal static class SearchTerms
{
    public static Expr Expand(Expr expression, bool mindsCase) => expression switch
    {
        Expr.Literal { Value: string text } literal => Term(new Expr.Star(literal.Span), literal, text, mindsCase),
        Expr.Binary { Operator: ":", Right: Expr.Literal { Value: string text } literal } binary => Term(binary.Left, literal, text, mindsCase),
        Expr.Binary { Operator: ":" } binary => binary with { Operator = "==" },
        Expr.Logical logical => logical with { Operands = [.. logical.Operands.Select(operand => Expand(operand, mindsCase))] },
        Expr.Call { Function: "not", Arguments: [var inner] } call => call with { Arguments = [Expand(inner, mindsCase)] },
        Expr.Star star => new Expr.Literal(star.Span, KqlType.Bool, true),
        _ => expression,
    };

    // Stars at the ends of a term open it there.
    private static Expr.Binary Term(Expr left, Expr.Literal literal, string text, bool mindsCase)
    {
        var (opensStart, opensEnd) = (text.StartsWith('*'), text.EndsWith('*'));
        var bare = text.Trim('*');
        var word = (opensStart, opensEnd) switch { (true, true) => "contains", (true, false) => "hassuffix", (false, true) => "hasprefix", _ => "has" };
        if (bare.Contains('*'))
        {
            return new Expr.Binary(literal.Span, "matches regex", literal.Span, left, literal with { Value = (mindsCase ? "" : "(?i)") + System.Text.RegularExpressions.Regex.Escape(text).Replace("\\*", ".*", StringComparison.Ordinal) });
        }

        return new Expr.Binary(literal.Span, mindsCase ? word + "_cs" : word, literal.Span, left, literal with { Value = bare });
    }
}
