using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Parsing;

/// <summary>Statements and their order.</summary>
internal static class StatementParser
{
    public static QueryBlock ParseBlock(Parser parser, bool inBraces)
    {
        var start = parser.Current.Span;
        var statements = new List<Statement>();
        while (!parser.AtEnd && !(inBraces && parser.At("}")))
        {
            var (first, begin) = (parser.Current, parser.Position);
            statements.Add(ParseStatement(parser));
            EndStatement(parser, inBraces, begin, statements[^1] is Statement.Let);
            parser.Accept(";");
            if (ReferenceEquals(parser.Current, first))
            {
                // Nothing was taken: a stray bracket that no rule wants must not stop the reading.
                parser.Next();
            }
        }

        return new QueryBlock(parser.SpanFrom(start), statements);
    }

    private static void EndStatement(Parser parser, bool inBraces, int begin, bool isLet)
    {
        bool Ended() => parser.AtEnd || parser.At(";") || (inBraces && parser.At("}"));

        if (!Ended() && !parser.Failed)
        {
            var missesEnd = parser.Current is { StartsLine: true, Kind: TokenKind.Name };
            parser.Unexpected("'|', ';' or the end of the query", isLet ? " Put a ';' behind the 'let'." : missesEnd ? " Put a ';' between two queries, or a '|' before an operator." : string.Empty);
            if (missesEnd)
            {
                parser.ClearFailure();
                return;
            }
        }

        if (parser.Failed)
        {
            parser.Recover(begin);
        }

        // Behind a stray bracket the query may go on.
        while (!Ended())
        {
            if (parser.Accept("|"))
            {
                PipeParser.ParseOperators(parser);
            }
            else
            {
                parser.Next();
            }

            parser.Recover(begin);
        }
    }

    private static Statement ParseStatement(Parser parser)
    {
        var next = parser.Peek();
        return parser.Current switch
        {
            { Text: "let" } when next.Kind is TokenKind.Name or TokenKind.QuotedName && parser.Peek(2).Is("=") => ParseLet(parser),
            { Text: "set" } when next.Kind == TokenKind.Name => ParseSet(parser),
            { Text: "declare" } when next.Is("query_parameters") => ParseDeclare(parser),
            { Text: "declare" } when next.Is("pattern") => ParseNotRun(parser, "A pattern of 'declare pattern'"),
            { Text: "alias" } when next.Is("database") => ParseNotRun(parser, "An alias of a database"),
            { Text: "restrict" } when next.Is("access") => ParseNotRun(parser, "The statement 'restrict access'"),
            { Text: "." } when next.Kind == TokenKind.Name => RefuseCommand(parser),
            _ => ParseQuery(parser),
        };
    }

    private static Statement ParseLet(Parser parser)
    {
        var keyword = parser.Next();
        var name = parser.ExpectName("a name");
        parser.Expect("=");
        var value = LambdaParser.StartsLambda(parser) ? LambdaParser.Parse(parser) : PipeParser.Parse(parser);
        return new Statement.Let(parser.SpanFrom(keyword.Span), name, value);
    }

    private static Statement ParseSet(Parser parser)
    {
        var keyword = parser.Next();
        var name = parser.ExpectName("the name of an option");
        var value = parser.Accept("=") ? ExpressionParser.Parse(parser) : null;
        return new Statement.SetOption(parser.SpanFrom(keyword.Span), name.Text, value);
    }

    private static Statement ParseDeclare(Parser parser)
    {
        var keyword = parser.Next();
        parser.Next();
        var parameters = LambdaParser.ParseParameters(parser);
        return new Statement.DeclareParameters(parser.SpanFrom(keyword.Span), parameters);
    }

    // Nothing within is read: all up to the end of the statement belongs to it.
    private static Statement ParseNotRun(Parser parser, string what)
    {
        var keyword = parser.Next();
        for (var depth = 0; !parser.AtEnd && (depth > 0 || !parser.At(";")); parser.Next())
        {
            depth += parser.At("{") || parser.At("(") ? 1 : parser.At("}") || parser.At(")") ? -1 : 0;
        }

        return new Statement.NotRun(parser.SpanFrom(keyword.Span), what);
    }

    // A command has a language of its own.
    private static Statement RefuseCommand(Parser parser)
    {
        var dot = parser.Next();
        parser.Report(Diagnostics.ManagementCommand(TextSpan.Between(dot.Span, parser.Current.Span), parser.Current.Text));
        parser.SkipAll();
        return new Statement.SetOption(dot.Span, dot.Text, null);
    }

    private static Statement ParseQuery(Parser parser)
    {
        var value = PipeParser.Parse(parser);
        return new Statement.Query(value.Span, value);
    }
}
