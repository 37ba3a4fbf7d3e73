using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql;

/// <summary>A query read without a schema: its tokens with their trivia, its syntax, and what is wrong with it.</summary>
public sealed class ParsedQuery
{
    internal ParsedQuery(string text, IReadOnlyList<Token> tokens, QueryBlock block, IReadOnlyList<KqlDiagnostic> diagnostics)
    {
        Text = text;
        Tokens = tokens;
        Block = block;
        Diagnostics = diagnostics;
    }

    public string Text { get; }

    /// <summary>All tokens; with the trivia before each they are the whole text.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<KqlDiagnostic> Diagnostics { get; }

    internal QueryBlock Block { get; }
}
