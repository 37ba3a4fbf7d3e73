using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Expand;

/// <summary>One expression of <c>mv-expand</c> or <c>mv-apply</c>, and the type that its elements are taken as.</summary>
internal sealed record ExpandItem(Expr Value, KqlType Type)
{
    public static ExpandItem Parse(Parser parser)
    {
        var value = ExpressionParser.ParseNamed(parser);
        if (!parser.Accept("to"))
        {
            return new ExpandItem(value, KqlType.Dynamic);
        }

        if (!parser.At("typeof"))
        {
            parser.Unexpected("a type such as 'typeof(string)'");
        }

        return new ExpandItem(value, PrimaryParser.Parse(parser) is Expr.TypedName typed ? typed.Type : KqlType.Dynamic);
    }
}

/// <summary><c>mv-expand kind=bag with_itemindex=i name = value to typeof(t), … limit n</c>: a row for each element.</summary>
// https://learn.microsoft.com/kusto/query/mv-expand-operator
internal sealed record MvExpandSyntax(TextSpan Span, IReadOnlyList<ExpandItem> Items, string? IndexName, bool AsArrays, Expr? Limit) : OperatorSyntax(Span)
{
    // What the older spelling makes of a row when the query names no limit.
    private const long LegacyLimit = 128;

    private static readonly string[] Modes = ["kind", "bagexpansion"];

    public static OperatorSyntax Parse(TextSpan keyword, Parser parser) => Parse(keyword, parser, null);

    public static OperatorSyntax ParseLegacy(TextSpan keyword, Parser parser) => Parse(keyword, parser, LegacyLimit);

    private static MvExpandSyntax Parse(TextSpan keyword, Parser parser, long? most)
    {
        var options = OperatorParameters.Parse(parser, "kind", "bagexpansion", "with_itemindex");
        foreach (var option in Modes.Where(option => options.Value(option) is not (null or "bag" or "array")))
        {
            parser.Report(Diagnostics.BadValue(options.Span(option), $"The {option} of mv-expand", options.Value(option) ?? string.Empty, "'bag' or 'array'"));
        }

        var items = parser.List(ExpandItem.Parse);
        var limit = parser.Accept("limit") ? ExpressionParser.Parse(parser) : most is null ? null : new Expr.Literal(keyword, KqlType.Long, most);
        var asArrays = options.Value("kind") == "array" || options.Value("bagexpansion") == "array";
        return new MvExpandSyntax(parser.SpanFrom(keyword), items, options.Value("with_itemindex"), asArrays, limit);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var layout = ExpandLayout.Of(input.Schema, Items, IndexName, binder);
        var limit = Limit is null ? null : binder.Constant(Limit, "The limit", KqlType.Long);
        return new MvExpandPlan(input, layout, AsArrays, limit);
    }
}
