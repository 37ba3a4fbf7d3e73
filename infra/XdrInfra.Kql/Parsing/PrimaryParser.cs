using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Parsing;

/// <summary>Names, literals, calls, parentheses, and the paths behind them.</summary>
internal static class PrimaryParser
{
    private const int PathLimit = 500;

    public static Expr Parse(Parser parser)
    {
        var value = ParseAtom(parser);
        for (var length = 0; !parser.Failed; length++)
        {
            if (length > PathLimit)
            {
                parser.Report(Diagnostics.TooDeep(parser.Current.Span, PathLimit));
            }
            else if (parser.At(".") && parser.Accept("."))
            {
                value = ParseMember(parser, value);
            }
            else if (parser.At("["))
            {
                value = ParseIndex(parser, value);
            }
            else if (parser.Current is { Kind: TokenKind.QuotedName } quoted)
            {
                parser.Next();
                value = new Expr.Index(TextSpan.Between(value.Span, quoted.Span), value, new Expr.Literal(quoted.Span, KqlType.String, quoted.Content));
            }
            else
            {
                return value;
            }
        }

        return value;
    }

    private static Expr ParseMember(Parser parser, Expr target)
    {
        if (parser.At("["))
        {
            return ParseIndex(parser, target);
        }

        if (parser.Current.Kind == TokenKind.Name && parser.Peek().Is("("))
        {
            if (ParseCall(parser) is not Expr.Call call)
            {
                parser.Unexpected("the name of a property");   // 'typeof' is no method
                return target;
            }

            return new Expr.Call(parser.SpanFrom(target.Span), call.Function, call.At, [target, .. call.Arguments]);
        }

        if (target is Expr.Call { Function: "database" or "cluster" or "workspace" or "app" or "adx" } && (parser.At("*") || WildcardParser.StartsWildcard(parser, isListed: true)) && WildcardParser.Parse(parser) is Expr.Wildcard tables)
        {
            return new Expr.Member(TextSpan.Between(target.Span, tables.Span), target, tables.Pattern, tables.Span);
        }

        if (parser.At("and") || parser.At("or"))
        {
            parser.Unexpected("the name of a property");
        }

        var name = parser.ExpectName("the name of a property");
        return new Expr.Member(TextSpan.Between(target.Span, name.Span), target, name.Text, name.Span);
    }

    private static Expr ParseIndex(Parser parser, Expr target)
    {
        parser.Expect("[");
        var index = ExpressionParser.Parse(parser);
        parser.Expect("]");
        return new Expr.Index(parser.SpanFrom(target.Span), target, index);
    }

    private static Expr ParseAtom(Parser parser)
    {
        var token = parser.Current;
        switch (token.Kind)
        {
            case TokenKind.String:
                return ParseString(parser);
            case TokenKind.Long or TokenKind.Real or TokenKind.TimeSpan or TokenKind.Typed:
                parser.Next();
                return LiteralParser.Parse(token, parser);
            case TokenKind.QuotedName:
                return parser.ExpectName("a name");
            case TokenKind.Name:
                return ParseName(parser);
            default:
                return ParsePunctuated(parser);
        }
    }

    private static Expr ParsePunctuated(Parser parser)
    {
        if (parser.At("("))
        {
            return ParseParenthesis(parser);
        }

        var token = parser.Current;
        if (token.Is("*"))
        {
            return WildcardParser.StartsWildcard(parser) ? WildcardParser.Parse(parser) : new Expr.Star(parser.Next().Span);
        }

        parser.Unexpected("an expression");
        return new Expr.Missing(token.Span);
    }

    private static Expr ParseName(Parser parser)
    {
        var token = parser.Current;
        if (parser.Peek().Is("(") && !ExpressionParser.IsTruth(token))
        {
            return ParseCall(parser);
        }

        if (ExpressionParser.IsTruth(token))
        {
            parser.Next();
            return new Expr.Literal(token.Span, KqlType.Bool, token.Text[0] is 't' or 'T');
        }

        if (token.Text == "typeof")
        {
            parser.Unexpected("an expression");
        }

        if (token.Text == "entity_group" && parser.Peek().Is("["))
        {
            parser.Report(Diagnostics.FormNotSupported(token.Span, "A group of databases"));
        }

        return WildcardParser.StartsWildcard(parser) ? WildcardParser.Parse(parser) : parser.ExpectName("a name");
    }

    private static Expr ParseCall(Parser parser)
    {
        var name = parser.Next();
        if (name.Text == "typeof")
        {
            return ParseTypeOf(parser, name);
        }

        parser.Expect("(");
        var arguments = parser.List(")", ParseArgument);
        parser.Expect(")");
        return new Expr.Call(parser.SpanFrom(name.Span), name.Text, name.Span, arguments);
    }

    private static Expr ParseTypeOf(Parser parser, Token name)
    {
        parser.Expect("(");
        if (parser.Peek().Is(":") || parser.At("*"))
        {
            parser.Unexpected("a type such as 'string'");
        }

        var type = LambdaParser.ParseType(parser);
        parser.Expect(")");
        return new Expr.TypedName(parser.SpanFrom(name.Span), "typeof", type);
    }

    private static Expr ParseArgument(Parser parser) =>
        parser.Current.Kind is TokenKind.Name or TokenKind.QuotedName && parser.Peek().Is("=")
            ? ExpressionParser.ParseNamed(parser)
            : PipeParser.Parse(parser);

    private static Expr ParseParenthesis(Parser parser)
    {
        var open = parser.Next();
        var inner = PipeParser.Parse(parser);
        parser.Expect(")");
        return inner is Expr.Name ? inner : inner with { Span = parser.SpanFrom(open.Span) };   // a problem with a name is shown on the name
    }

    // Neighbouring string literals are one string.
    private static Expr.Literal ParseString(Parser parser)
    {
        var first = parser.Next();
        var more = new List<string>();
        while (parser.Current.Kind == TokenKind.String)
        {
            more.Add(parser.Next().Content);
        }

        return new Expr.Literal(parser.SpanFrom(first.Span), KqlType.String, more.Count == 0 ? first.Content : string.Concat(more.Prepend(first.Content)));
    }
}
