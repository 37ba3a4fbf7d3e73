using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Parsing;

/// <summary>Names with stars: <c>Device*</c>, <c>*Id</c>, <c>a*b*</c>, written without blanks.</summary>
internal static class WildcardParser
{
    /// <summary>A name and a star, or a star and a name, stand here without a blank, and no operand follows.</summary>
    public static bool StartsWildcard(Parser parser)
    {
        var hasName = parser.Current.Kind == TokenKind.Name;
        var hasStar = parser.At("*");
        var ahead = 1;
        while (parser.Peek(ahead) is { IsGlued: true } part && (part.Kind == TokenKind.Name || part.Is("*")))
        {
            hasName |= part.Kind == TokenKind.Name;
            hasStar |= part.Is("*");
            ahead++;
        }

        var last = parser.Peek(ahead - 1);
        var next = parser.Peek(ahead);
        var ends = next.Kind == TokenKind.End || next.Is("|") || next.Is(",") || next.Is(")") || next.Is(";") || next.Kind == TokenKind.Name;
        return hasName && hasStar && ends && (last.Is("*") || parser.At("*") || ahead > 2);
    }

    public static Expr Parse(Parser parser)
    {
        var first = parser.Next();
        var pattern = first.Text;
        while (parser.Current is { IsGlued: true } part && (part.Kind == TokenKind.Name || part.Is("*")))
        {
            pattern += parser.Next().Text;
        }

        return new Expr.Wildcard(new TextSpan(first.Start, pattern.Length), pattern);
    }
}
