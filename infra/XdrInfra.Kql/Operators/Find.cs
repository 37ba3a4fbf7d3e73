using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>find [withsource=x] [in (A, B)] where predicate [project a, b:type]</c>: matching rows of any table, with some columns or with all packed.</summary>
// https://learn.microsoft.com/kusto/query/find-operator
internal sealed record FindSyntax(TextSpan Span, string SourceColumn, IReadOnlyList<Expr> Sources, Expr Predicate, IReadOnlyList<string>? Projected, bool Packs) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var options = OperatorParameters.Parse(parser, "withsource", "datascope");
        var sources = parser.Accept("in") ? TableList.Parse(parser) : [];
        parser.Accept("where");
        var predicate = ExpressionParser.Parse(parser);
        var smart = parser.At("project") && parser.Peek().Is("-") && parser.Peek(2).Is("smart");
        var projected = parser.Accept("project") && !smart ? parser.List(ParseColumn) : null;
        for (var i = 0; smart && i < 2; i++)
        {
            parser.Next();
        }

        var packs = projected is null || projected.Remove("pack(*)");
        return new FindSyntax(parser.SpanFrom(keyword), options.Value("withsource") ?? "source_", sources, predicate, projected, packs);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var predicate = SearchTerms.Expand(Predicate, mindsCase: false);
        var piped = input is not EmptyPlan { Schema.IsOpen: false, Schema.Columns.Count: 0 };
        var legs = TableList.Filter(piped ? [input] : TableList.Bind(Sources, Span, binder), predicate, binder);
        if (legs.Count == 0)
        {
            return new EmptyPlan(RowType.Open);
        }

        var shared = legs[0].Schema.Columns.Select(column => column.Name).Where(name => legs.All(leg => leg.Schema.IndexOf(name) >= 0));
        var shown = Projected ?? [.. shared.Concat(Names(predicate)).Distinct(StringComparer.Ordinal)];
        var shaped = legs.Select(leg => Shape(leg, shown, binder)).ToList();
        return new UnionPlan(shaped, UnionLayout.Of([.. shaped.Select(leg => leg.Schema)], inner: false, SourceColumn));
    }

    private Plan Shape(Plan leg, IReadOnlyList<string> shown, Binder binder)
    {
        var columns = shown.Where(name => leg.Schema.IndexOf(name) >= 0).Select(name => (Expr)new Expr.Name(Span, name)).ToList();
        if (Packs)
        {
            columns.Add(new Expr.Named(Span, [new Expr.Name(Span, "pack_")], new Expr.Call(Span, "pack_all", Span, [])));
        }

        return Projection.Project(leg, columns, binder);
    }

    private static string ParseColumn(Parser parser)
    {
        if (parser.At("pack") && parser.Peek().Is("("))
        {
            parser.Next();
            parser.Next();
            parser.Expect("*");
            parser.Expect(")");
            return "pack(*)";
        }

        var name = parser.ExpectName("the name of a column").Text;
        if (parser.Accept(":"))
        {
            LambdaParser.ParseType(parser);
        }

        return name;
    }

    private static IEnumerable<string> Names(Expr expression) => expression switch
    {
        Expr.Name name => [name.Text],
        Expr.Call call => call.Arguments.SelectMany(Names),
        Expr.Binary binary => Names(binary.Left).Concat(Names(binary.Right)),
        Expr.Logical logical => logical.Operands.SelectMany(Names),
        Expr.Set set => Names(set.Left),
        Expr.Between between => Names(between.Value),
        Expr.Member member => Names(member.Target),
        Expr.Index index => Names(index.Target),
        Expr.Unary unary => Names(unary.Operand),
        _ => [],
    };
}
