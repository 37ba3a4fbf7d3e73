using System.Globalization;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Lexing;

/// <summary>Query text to tokens. Any text gives tokens; what has no meaning becomes a bad token with a diagnostic.</summary>
internal sealed class Lexer(string text, DiagnosticBag diagnostics)
{
    private static readonly string[] Symbols =
    [
        "==", "!=", "=~", "!~", "<=", ">=", "<>", "=>", "..", "|", "=", "<", ">", "+", "-", "*", "/", "%",
        "(", ")", "[", "]", "{", "}", ",", ";", ":", ".", "?", "@",
    ];

    private readonly List<Token> _tokens = [];
    private int _at;

    public static IReadOnlyList<Token> Tokenize(string text, DiagnosticBag diagnostics) => new Lexer(text, diagnostics).Run();

    private List<Token> Run()
    {
        while (true)
        {
            var trivia = _at;
            SkipTrivia();
            if (_at >= text.Length)
            {
                _tokens.Add(new Token(TokenKind.End, _at, string.Empty, trivia));
                return _tokens;
            }

            var startsLine = text.AsSpan(trivia, _at - trivia).Contains('\n');
            _tokens.Add(Next() with { TriviaStart = trivia, StartsLine = startsLine });
        }
    }

    private Token Next()
    {
        var c = text[_at];
        if (StringScanner.StartsString(text, _at))
        {
            return ScanString();
        }

        if (char.IsAsciiDigit(c))
        {
            return ScanNumber();
        }

        return IsNameStart(c) ? ScanName()
            : c == '!' && Peek(1) is var next && (char.IsAsciiLetter(next)) ? ScanWord(TokenKind.Punctuation)
            : c == '[' && QuotedNameEnd() > 0 ? ScanQuotedName()
            : ScanSymbol();
    }

    private Token ScanString()
    {
        var scanned = StringScanner.Scan(text, _at);
        var token = Take(TokenKind.String, scanned.Length) with { Content = scanned.Content };
        if (!scanned.Closed)
        {
            diagnostics.Add(Diagnostics.UnterminatedString(token.Span));
        }

        if (scanned.BadEscape is { } bad)
        {
            diagnostics.Add(Diagnostics.BadEscape(bad, text.Substring(bad.Start, bad.Length)));
        }

        return token;
    }

    private Token ScanNumber()
    {
        var (kind, length) = NumberScanner.Scan(text, _at);
        var next = Peek(length);
        return IsNamePart(next) && length > 0 && !text.AsSpan(_at, length).Contains('.') ? ScanWord(TokenKind.Name) : Take(kind, length);
    }

    private Token ScanName()
    {
        var word = ScanWord(TokenKind.Name);
        if (word.Text == "in" && Peek(0) == '~')
        {
            _at = word.Start;
            return Take(TokenKind.Punctuation, 3);
        }

        return TypedLiteralScanner.IsType(word.Text) ? WithTypedContent(word) : word;
    }

    // A type name before a parenthesis starts a literal whose content has rules of its own.
    private Token WithTypedContent(Token word)
    {
        var length = TypedLiteralScanner.Scan(text, word.End, word.Text == "dynamic", out var contentStart);
        if (length == 0)
        {
            return word;
        }

        _at = word.Start;
        var token = Take(TokenKind.Typed, word.Text.Length + length);
        var content = token.Text[(contentStart - token.Start)..];
        return token with { Content = content.EndsWith(')') ? content[..^1] : content };
    }

    private Token ScanWord(TokenKind kind)
    {
        var end = _at + 1;
        while (end < text.Length && IsNamePart(text[end]))
        {
            end++;
        }

        if (kind == TokenKind.Punctuation && end < text.Length && text[end] == '~' && text.AsSpan(_at, end - _at) is "!in")
        {
            end++;
        }

        return Take(kind, end - _at);
    }

    private int QuotedNameEnd()
    {
        var quote = _at + 1;
        while (quote < text.Length && text[quote] is ' ' or '\t')
        {
            quote++;
        }

        if (quote >= text.Length || text[quote] is not ('\'' or '"'))
        {
            return 0;
        }

        var end = quote + StringScanner.Scan(text, quote).Length;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return end < text.Length && text[end] == ']' ? end + 1 : 0;
    }

    private Token ScanQuotedName()
    {
        var token = Take(TokenKind.QuotedName, QuotedNameEnd() - _at);
        var inner = token.Text[1..^1].Trim();
        return token with { Content = StringScanner.Scan(inner, 0).Content };
    }

    private Token ScanSymbol()
    {
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, _at, symbol, 0, symbol.Length) == 0)
            {
                return Take(TokenKind.Punctuation, symbol.Length);
            }
        }

        if (PrintedQuotes.Length(text, _at) is var length and > 0)
        {
            diagnostics.Add(Diagnostics.UnknownCharacter(new TextSpan(_at, length), text[_at]));
            return Take(TokenKind.String, length) with { Content = text.Substring(_at - length + 1, length - 2) };
        }

        // Of several such characters the first tells it.
        if (_tokens.Count == 0 || _tokens[^1] is not { Kind: TokenKind.Bad } before || before.End != _at)
        {
            diagnostics.Add(Diagnostics.UnknownCharacter(new TextSpan(_at, 1), text[_at]));
        }

        return Take(TokenKind.Bad, 1);
    }

    private Token Take(TokenKind kind, int length)
    {
        var token = new Token(kind, _at, text.Substring(_at, length), _at);
        _at += length;
        return token;
    }

    private void SkipTrivia()
    {
        while (_at < text.Length)
        {
            if (char.IsWhiteSpace(text[_at]) || text[_at] is '\uFEFF' or '\u200B')
            {
                _at++;
            }
            else if (text[_at] == '/' && Peek(1) == '/')
            {
                SkipLine();
            }
            else if (text[_at] == '-' && Peek(1) == '-' && text.AsSpan(0, _at).TrimEnd(" \t") is [] or [.., '\n'])
            {
                diagnostics.Add(Diagnostics.DashesAsComment(new TextSpan(_at, 2)));
                SkipLine();
            }
            else if (char.GetUnicodeCategory(text[_at]) == UnicodeCategory.Format)
            {
                diagnostics.Add(Diagnostics.UnknownCharacter(new TextSpan(_at, 1), text[_at]));
                _at++;
            }
            else
            {
                return;
            }
        }
    }

    private void SkipLine()
    {
        var end = text.IndexOf('\n', _at);
        _at = end < 0 ? text.Length : end;
    }

    private char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or '$';

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
