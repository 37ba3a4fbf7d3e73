using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Parsing;

/// <summary>Expressions by precedence: or, and, equality, order, text, sums, products, sign, path.</summary>
internal static class ExpressionParser
{
    private const int ChainLimit = 500;

    private static readonly HashSet<string> EqualityOperators = new(StringComparer.Ordinal) { "==", "!=", "<>" };

    private static readonly HashSet<string> TextOperators = new(StringComparer.Ordinal)
    {
        "=~", "!~", ":",
        "has", "!has", "has_cs", "!has_cs", "hasprefix", "!hasprefix", "hasprefix_cs", "!hasprefix_cs",
        "hassuffix", "!hassuffix", "hassuffix_cs", "!hassuffix_cs", "contains", "!contains", "contains_cs", "!contains_cs",
        "startswith", "!startswith", "startswith_cs", "!startswith_cs", "endswith", "!endswith", "endswith_cs", "!endswith_cs",
        "containscs", "!containscs", "notcontains", "notcontainscs", "like", "notlike", "likecs", "notlikecs",
    };

    private static readonly HashSet<string> SetOperators = new(StringComparer.Ordinal)
    {
        "in", "!in", "in~", "!in~", "has_any", "has_all",
    };

    private static readonly HashSet<string> OrderOperators = new(StringComparer.Ordinal) { "<", ">", "<=", ">=" };

    private static readonly HashSet<string> SumOperators = new(StringComparer.Ordinal) { "+", "-" };

    private static readonly HashSet<string> ProductOperators = new(StringComparer.Ordinal) { "*", "/", "%" };

    public static Expr Parse(Parser parser) => parser.Nested(ParseOr, at => new Expr.Missing(at));

    /// <summary><c>name = value</c>, <c>(a, b) = value</c>, or a plain expression.</summary>
    public static Expr ParseNamed(Parser parser)
    {
        var start = parser.Current.Span;
        if (parser.Current.Kind is TokenKind.Name or TokenKind.QuotedName && parser.Peek().Is("=") && !IsTruth(parser.Current))
        {
            var name = parser.ExpectName("a name");
            parser.Next();
            return new Expr.Named(parser.SpanFrom(start), [name], Parse(parser)) { Span = parser.SpanFrom(start) };
        }

        return StartsNameTuple(parser) ? ParseTuple(parser, start) : Parse(parser);
    }

    /// <summary>The words for true and false are no names.</summary>
    public static bool IsTruth(Token token) => token.Kind == TokenKind.Name && token.Text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE";

    private static bool StartsNameTuple(Parser parser)
    {
        if (!parser.At("("))
        {
            return false;
        }

        var ahead = 1;
        while (parser.Peek(ahead).Kind is TokenKind.Name or TokenKind.QuotedName && parser.Peek(ahead + 1).Is(","))
        {
            ahead += 2;
        }

        return parser.Peek(ahead).Kind is TokenKind.Name or TokenKind.QuotedName
            && parser.Peek(ahead + 1).Is(")") && parser.Peek(ahead + 2).Is("=");
    }

    private static Expr.Named ParseTuple(Parser parser, TextSpan start)
    {
        parser.Next();
        var names = parser.List(")", p => p.ExpectName("a name"));
        parser.Expect(")");
        parser.Expect("=");
        var value = Parse(parser);
        return new Expr.Named(parser.SpanFrom(start), names, value);
    }

    private static Expr ParseOr(Parser parser) => ParseLogical(parser, "or", ParseAnd);

    private static Expr ParseAnd(Parser parser) => ParseLogical(parser, "and", ParseEquality);

    private static Expr ParseLogical(Parser parser, string word, Func<Parser, Expr> parseOperand)
    {
        var first = parseOperand(parser);
        if (!parser.At(word))
        {
            return first;
        }

        var operands = new List<Expr> { first };
        while (!parser.Failed && parser.Accept(word))
        {
            operands.Add(parseOperand(parser));
        }

        return new Expr.Logical(TextSpan.Between(first.Span, operands[^1].Span), word == "and", operands);
    }

    // Equality does not chain: a == b == c has no meaning.
    private static Expr ParseEquality(Parser parser)
    {
        var left = ParseOrder(parser);
        if (!parser.Failed)
        {
            var token = parser.Current;
            if (EqualityOperators.Contains(token.Text) && token.Kind is TokenKind.Punctuation or TokenKind.Name)
            {
                return ParseBinary(parser, left, ParseOrder, 0);
            }
            else if (token.Kind is TokenKind.Punctuation or TokenKind.Name && SetOperators.Contains(token.Text) && !parser.Peek().Is("range"))
            {
                return ParseSet(parser, left);
            }
            else if (token.Is("between") || token.Is("!between"))
            {
                return ParseBetween(parser, left);
            }
        }

        return left;
    }

    private static Expr ParseOrder(Parser parser) => ParseChain(parser, OrderOperators, ParseText);

    // These stand closer than == and <, and do not chain either.
    private static Expr ParseText(Parser parser)
    {
        var left = ParseSum(parser);
        var token = parser.Current;
        return parser.Failed ? left
            : token.Is("matches") ? ParseMatches(parser, left)
            : TextOperators.Contains(token.Text) && token.Kind is TokenKind.Punctuation or TokenKind.Name ? ParseBinary(parser, left, ParseSum, 0)
            : left;
    }

    private static Expr ParseSum(Parser parser) => ParseChain(parser, SumOperators, ParseProduct);

    private static Expr ParseProduct(Parser parser) => ParseChain(parser, ProductOperators, ParseUnary);

    private static Expr ParseChain(Parser parser, HashSet<string> operators, Func<Parser, Expr> parseOperand)
    {
        var left = parseOperand(parser);
        for (var length = 0; !parser.Failed && parser.Current.Kind == TokenKind.Punctuation && operators.Contains(parser.Current.Text); length++)
        {
            left = ParseBinary(parser, left, parseOperand, length);
        }

        return left;
    }

    private static Expr ParseBinary(Parser parser, Expr left, Func<Parser, Expr> parseOperand, int chainLength)
    {
        var symbol = parser.Next();
        if (chainLength >= ChainLimit)
        {
            parser.Report(Diagnostics.TooDeep(symbol.Span, ChainLimit));
        }

        var right = parseOperand(parser);
        return new Expr.Binary(TextSpan.Between(left.Span, right.Span), symbol.Text, symbol.Span, left, right);
    }

    private static Expr ParseMatches(Parser parser, Expr left)
    {
        var symbol = parser.Next();
        parser.Expect("regex");
        var right = ParseSum(parser);
        return new Expr.Binary(TextSpan.Between(left.Span, right.Span), "matches regex", symbol.Span, left, right);
    }

    private static Expr ParseSet(Parser parser, Expr left)
    {
        var symbol = parser.Next();
        parser.Expect("(");
        if (parser.At(")"))
        {
            parser.Report(Diagnostics.BadUse(symbol.Span, $"'{symbol.Text}' needs at least one value in its brackets."));
        }

        IReadOnlyList<Expr> items = parser.Failed ? [] : parser.List(")", PipeParser.Parse);
        parser.Expect(")");
        return new Expr.Set(parser.SpanFrom(left.Span), symbol.Text, symbol.Span, left, items);
    }

    private static Expr ParseBetween(Parser parser, Expr left)
    {
        var negated = parser.Next().Text[0] == '!';
        parser.Expect("(");
        var low = ParseSum(parser);
        parser.Expect("..");
        var high = ParseSum(parser);
        parser.Expect(")");
        return new Expr.Between(parser.SpanFrom(left.Span), negated, left, low, high);
    }

    private static Expr ParseUnary(Parser parser)
    {
        if (!parser.At("-") && !parser.At("+"))
        {
            return PrimaryParser.Parse(parser);
        }

        var symbol = parser.Next();
        var operand = parser.Nested(ParseUnary, at => new Expr.Missing(at));
        return new Expr.Unary(TextSpan.Between(symbol.Span, operand.Span), symbol.Text, operand);
    }
}
