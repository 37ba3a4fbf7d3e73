using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>find [withsource=x] [in (A, B)] where predicate [project a, b:type, pack_all()]</c>: matching rows of any table, with some columns and the others packed.</summary>
// https://learn.microsoft.com/kusto/query/find-operator
internal sealed record FindSyntax(TextSpan Span, string SourceColumn, IReadOnlyList<Expr> Sources, Expr Predicate, IReadOnlyList<FindSyntax.Column>? Projected, bool Packs) : OperatorSyntax(Span)
{
    private const string Pack = "pack(*)";

    /// <summary>A column of the result, and the type that the query gives it.</summary>
    internal sealed record Column(string Name, KqlType? Type);

    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var options = OperatorParameters.Parse(parser, "withsource", "datascope");
        var sources = parser.Accept("in") ? TableList.Parse(parser) : [];
        parser.Accept("where");
        var predicate = ExpressionParser.Parse(parser);
        var smart = parser.At("project") && parser.Peek().Is("-") && parser.Peek(2).Is("smart");
        var projected = parser.Accept("project") && !smart ? parser.List(ParseColumn).ToList() : null;
        for (var i = 0; smart && i < 2; i++)
        {
            parser.Next();
        }

        var packs = projected is not null && projected.RemoveAll(column => column.Name == Pack) > 0;
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
        var shown = Projected ?? [.. shared.Concat(Columns(predicate)).Distinct(StringComparer.Ordinal).Select(name => new Column(name, null))];
        var rest = legs.Any(leg => leg.Schema.IsOpen || leg.Schema.Columns.Any(column => !shown.Any(known => known.Name == column.Name)));
        var shaped = legs.Select(leg => Shape(leg, legs, shown, Packs || (Projected is null && rest), binder)).ToList();
        return new UnionPlan(shaped, UnionLayout.Of([.. shaped.Select(leg => leg.Schema)], inner: false, SourceColumn));
    }

    // A column that a table does not have is null there; its type is that of the tables that have it.
    private Plan Shape(Plan leg, IReadOnlyList<Plan> legs, IReadOnlyList<Column> shown, bool packs, Binder binder)
    {
        var columns = shown.Select(column => leg.Schema.IndexOf(column.Name) >= 0 ? Shown(column) : Missing(column, legs)).OfType<Expr>().ToList();
        if (packs)
        {
            var rest = leg.Schema.Columns.Where(column => Packs || !shown.Any(known => known.Name == column.Name)).Select(column => (Expr)new Expr.Name(Span, column.Name));
            columns.Add(new Expr.Named(Span, [new Expr.Name(Span, "pack_")], new Expr.Call(Span, "bag_pack_columns", Span, [.. rest])));
        }

        return Projection.Project(leg, columns, binder);
    }

    private Expr.Named? Missing(Column column, IReadOnlyList<Plan> legs)
    {
        var known = legs.Select(leg => leg.Schema).FirstOrDefault(row => row.IndexOf(column.Name) >= 0);
        return known is null ? null : new Expr.Named(Span, [new Expr.Name(Span, column.Name)], new Expr.Literal(Span, column.Type ?? known.Columns[known.IndexOf(column.Name)].Type, null));
    }

    private Expr Shown(Column column)
    {
        var name = new Expr.Name(Span, column.Name);
        return column.Type is { } type ? new Expr.Named(Span, [name], new Expr.Call(Span, $"to{type.Name()}", Span, [name])) : name;
    }

    private static Column ParseColumn(Parser parser)
    {
        if ((parser.At("pack") || parser.At("pack_all")) && parser.Peek().Is("("))
        {
            parser.Next();
            parser.Next();
            parser.Accept("*");
            parser.Expect(")");
            return new Column(Pack, null);
        }

        var name = parser.ExpectName("the name of a column").Text;
        return new Column(name, parser.Accept(":") ? LambdaParser.ParseType(parser) : null);
    }

    /// <summary>The columns that a predicate names.</summary>
    public static IEnumerable<string> Columns(Expr expression) => expression switch
    {
        Expr.Name name => [name.Text],
        Expr.Call call => call.Arguments.SelectMany(Columns),
        Expr.Binary binary => Columns(binary.Left).Concat(Columns(binary.Right)),
        Expr.Logical logical => logical.Operands.SelectMany(Columns),
        Expr.Set set => Columns(set.Left),
        Expr.Between between => Columns(between.Value),
        Expr.Member member => Columns(member.Target),
        Expr.Index index => Columns(index.Target),
        Expr.Unary unary => Columns(unary.Operand),
        _ => [],
    };
}
