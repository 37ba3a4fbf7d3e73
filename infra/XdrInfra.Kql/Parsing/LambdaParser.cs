using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Parsing;

/// <summary>Functions: <c>(x:long, T:(a:string), y:int = 5) { … }</c>.</summary>
internal static class LambdaParser
{
    /// <summary>A parameter list followed by a brace starts here.</summary>
    public static bool StartsLambda(Parser parser)
    {
        var ahead = parser.At("view") ? 1 : 0;
        if (!parser.Peek(ahead).Is("("))
        {
            return false;
        }

        var open = 0;
        while (parser.Peek(ahead).Kind != TokenKind.End)
        {
            var token = parser.Peek(ahead++);
            open += token.Is("(") ? 1 : token.Is(")") ? -1 : 0;
            if (open == 0)
            {
                return parser.Peek(ahead).Is("{");
            }
        }

        return false;
    }

    public static Expr Parse(Parser parser) => parser.Nested(ParseLambda, at => new Expr.Missing(at));

    public static IReadOnlyList<Expr.Parameter> ParseParameters(Parser parser)
    {
        parser.Expect("(");
        var parameters = parser.List(")", ParseParameter);
        parser.Expect(")");
        return parameters;
    }

    /// <summary><c>(name: type, …)</c>; a star means any columns.</summary>
    public static IReadOnlyList<ColumnSchema> ParseColumns(Parser parser)
    {
        parser.Expect("(");
        if (parser.Accept("*"))
        {
            parser.Expect(")");
            return [];
        }

        var columns = new List<ColumnSchema>();
        do
        {
            columns.Add(ParseColumn(parser));
        }
        while (!parser.Failed && parser.Accept(",") && !parser.At(")"));

        parser.Expect(")");
        return columns;
    }

    /// <summary>The columns that a plugin gives, as <c>(name: type, …)</c>; after a star they stand behind those of the input.</summary>
    public static (IReadOnlyList<ColumnSchema> Columns, bool KeepsInput) ParseResult(Parser parser)
    {
        parser.Expect("(");
        var star = parser.Accept("*");
        var columns = star && !parser.Accept(",") ? [] : parser.List(")", ParseColumn);
        parser.Expect(")");
        return (columns, star);
    }

    public static KqlType ParseType(Parser parser)
    {
        var token = parser.Current;
        if (token.Kind == TokenKind.Name && KqlTypes.Parse(token.Text) is { } type)
        {
            parser.Next();
            return type;
        }

        parser.Unexpected("a type such as 'string', 'long' or 'datetime'");
        return KqlType.Unknown;
    }

    private static Expr ParseLambda(Parser parser)
    {
        var start = parser.Current.Span;
        var isView = parser.Accept("view");
        var parameters = ParseParameters(parser);
        parser.Expect("{");
        var body = parser.Failed ? new QueryBlock(start, []) : StatementParser.ParseBlock(parser, inBraces: true);
        parser.Expect("}");
        return new Expr.Lambda(parser.SpanFrom(start), parameters, body) { IsView = isView };
    }

    private static ColumnSchema ParseColumn(Parser parser)
    {
        var name = parser.ExpectName("the name of a column");
        parser.Expect(":");
        return new ColumnSchema(name.Text, ParseType(parser));
    }

    private static Expr.Parameter ParseParameter(Parser parser)
    {
        var name = parser.ExpectName("the name of a parameter");
        parser.Expect(":");
        if (parser.At("("))
        {
            var columns = ParseColumns(parser);
            return new Expr.Parameter(TextSpan.Between(name.Span, parser.Previous.Span), name.Text, KqlType.Unknown, columns, null);
        }

        var type = ParseType(parser);
        var value = parser.Accept("=") ? ExpressionParser.Parse(parser) : null;
        return new Expr.Parameter(parser.SpanFrom(name.Span), name.Text, type, null, value);
    }
}
