using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Parsing;

/// <summary>Names with stars: <c>Device*</c>, <c>*Id</c>, <c>a*b*</c>, written without blanks.</summary>
internal static class WildcardParser
{
    /// <summary>A table or column of a list, where a star stands for any run of characters and nothing is multiplied.</summary>
    public static Expr ParseListed(Parser parser) =>
        parser.Current.Kind == TokenKind.Name && StartsWildcard(parser, isListed: true) ? Parse(parser) : ExpressionParser.Parse(parser);

    /// <summary>A name and a star, or a star and a name, stand here without a blank, and no operand follows. Outside of a list <c>a*b</c> is a product.</summary>
    public static bool StartsWildcard(Parser parser, bool isListed = false)
    {
        var hasName = parser.Current.Kind == TokenKind.Name;
        var hasStar = parser.At("*");
        var startsWithStar = hasStar;
        var ahead = 1;
        while (parser.Peek(ahead) is { IsGlued: true } part && (IsText(part, startsWithStar) || part.Is("*")))
        {
            hasName |= IsText(part, startsWithStar);
            hasStar |= part.Is("*");
            ahead++;
        }

        var last = parser.Peek(ahead - 1);
        var next = parser.Peek(ahead);
        var ends = next.Kind == TokenKind.End || next.Is("|") || next.Is(",") || next.Is(")") || next.Is(";") || (isListed && next.Kind == TokenKind.Name);
        return hasName && hasStar && ends && (isListed || last.Is("*") || parser.At("*"));
    }

    public static Expr Parse(Parser parser)
    {
        var first = parser.Next();
        var pattern = first.Text;
        while (parser.Current is { IsGlued: true } part && (IsText(part, first.Is("*")) || part.Is("*")))
        {
            pattern += parser.Next().Text;
        }

        return new Expr.Wildcard(new TextSpan(first.Start, pattern.Length), pattern);
    }

    // After a star a number belongs to the name, as in *1; after a name it would be a product.
    private static bool IsText(Token token, bool startsWithStar) => token.Kind == TokenKind.Name || (startsWithStar && token.Kind == TokenKind.Long);
}
