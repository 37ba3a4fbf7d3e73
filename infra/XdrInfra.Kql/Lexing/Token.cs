using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Lexing;

/// <summary>A token with the blanks and comments before it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Zero-based offset of its first character.</param>
/// <param name="Text">Its text as written.</param>
/// <param name="TriviaStart">Where the blanks and comments before it start.</param>
public sealed record Token(TokenKind Kind, int Start, string Text, int TriviaStart)
{
    /// <summary>The decoded text of a string or of a quoted name; the content of a typed literal.</summary>
    public string Content { get; init; } = Text;

    internal TextSpan Span => new(Start, Text.Length);

    internal int End => Start + Text.Length;

    /// <summary>Only blanks and comments stand before it on its line.</summary>
    internal bool StartsLine { get; init; }

    /// <summary>No blank stands between the token before and this one.</summary>
    internal bool IsGlued => TriviaStart == Start;

    internal bool Is(string text) => Kind is TokenKind.Punctuation or TokenKind.Name && Text == text;

    internal string Describe() => Kind switch
    {
        TokenKind.End => "end of query",
        TokenKind.String => Shown,   // it has quotes of its own
        _ => $"'{Shown}'",
    };

    private string Shown => Text.Length > 80 ? Text[..80] + "…" : Text;
}
