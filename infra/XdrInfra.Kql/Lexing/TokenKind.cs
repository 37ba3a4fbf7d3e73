namespace XdrInfra.Kql.Lexing;

/// <summary>What a token is. Words are never keywords here: that depends on where they stand.</summary>
public enum TokenKind
{
    End,
    Name,
    QuotedName,
    String,
    Long,
    Real,
    TimeSpan,

    /// <summary>A literal with its type before the parenthesis, such as <c>datetime(2026-01-01)</c>.</summary>
    Typed,
    Punctuation,
    Bad,
}
