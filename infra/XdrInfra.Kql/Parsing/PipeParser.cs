using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Operators;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Parsing;

/// <summary>A source and the operators behind it.</summary>
internal static class PipeParser
{
    /// <summary>A pipe, or the plain expression when no operator follows.</summary>
    public static Expr Parse(Parser parser) => parser.Nested(ParsePipe, at => new Expr.Missing(at));

    /// <summary>Operators after <c>|</c>, the first of them at the current token.</summary>
    public static IReadOnlyList<OperatorSyntax> ParseOperators(Parser parser)
    {
        var operators = new List<OperatorSyntax> { ParseOperator(parser) };
        while (parser.Accept("|"))
        {
            operators.Add(ParseOperator(parser));
        }

        return operators;
    }

    private static Expr ParsePipe(Parser parser)
    {
        var start = parser.Current.Span;
        var begin = parser.Position;
        Expr? source = null;
        var operators = new List<OperatorSyntax>();
        if (OperatorTable.StartsQuery(parser))
        {
            operators.Add(ParseOperator(parser));
        }
        else
        {
            source = ExpressionParser.Parse(parser);
            RecoverWithin(parser, begin);
        }

        while (parser.Accept("|"))
        {
            operators.Add(ParseOperator(parser));
        }

        return operators.Count == 0 && source is not null ? source : new Expr.Pipe(parser.SpanFrom(start), source, operators);
    }

    private static OperatorSyntax ParseOperator(Parser parser)
    {
        var (first, begin) = (parser.Current, parser.Position);
        if (parser.At("|") && first.IsGlued)
        {
            parser.Unexpected("the name of an operator");
            parser.Next();   // the second of two is no start of an operator
        }

        var name = parser.Failed ? string.Empty : ReadOperatorName(parser);
        var parsed = name.Length == 0 ? null : OperatorTable.Parse(name, first.Span with { Length = name.Length }, parser);
        var ended = parser.AtEnd || parser.At("|") || parser.At(";") || parser.At(")") || parser.At("}") || StartsStatement(parser);
        if (!ended)
        {
            parser.Unexpected("'|' or the end of the query");
        }

        var failed = parser.Failed;
        RecoverWithin(parser, begin);
        return failed || parsed is null ? new ErrorOperator(parser.SpanFrom(first.Span)) : parsed;
    }

    // Where a line begins like a statement, the one before misses its semicolon, and the statements tell it.
    private static bool StartsStatement(Parser parser) =>
        parser.Current is { StartsLine: true, Kind: TokenKind.Name } name
        && (name.Text == "let" ? parser.Peek(2).Is("=") : parser.Peek().Is("|") && !OperatorTable.Knows(name.Text));

    // Names such as project-away are written in one piece but lexed in three.
    private static string ReadOperatorName(Parser parser)
    {
        if (parser.Current.Kind != TokenKind.Name)
        {
            parser.Unexpected("the name of an operator");
            return string.Empty;
        }

        var name = parser.Next().Text;
        while (parser.At("-") && parser.Current.IsGlued && parser.Peek() is { Kind: TokenKind.Name, IsGlued: true } part)
        {
            parser.Next();
            parser.Next();
            name += "-" + part.Text;
        }

        return name;
    }

    private static void RecoverWithin(Parser parser, int begin)
    {
        if (parser.Failed)
        {
            parser.Recover(begin);
        }
    }
}
