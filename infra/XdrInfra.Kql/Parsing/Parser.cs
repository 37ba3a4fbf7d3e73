using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Operators;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Parsing;

/// <summary>
/// Reads tokens. After a problem it is silent until recovery at the next <c>|</c> or <c>;</c>, so that one mistake is one message.
/// </summary>
internal sealed class Parser(IReadOnlyList<Token> tokens, DiagnosticBag diagnostics)
{
    private const int DepthLimit = 120;
    private const int CommentWords = 8;

    private int _at;
    private int _depth;
    private BracketMap? _brackets;

    public Token Current => tokens[_at];

    public Token Previous => tokens[Math.Max(0, _at - 1)];

    /// <summary>A problem was reported since the last recovery.</summary>
    public bool Failed { get; private set; }

    public bool AtEnd => Current.Kind == TokenKind.End;

    public static QueryBlock Parse(IReadOnlyList<Token> tokens, DiagnosticBag diagnostics) =>
        StatementParser.ParseBlock(new Parser(tokens, diagnostics), inBraces: false);

    public Token Peek(int ahead = 1) => tokens[Math.Min(_at + ahead, tokens.Count - 1)];

    public Token Next()
    {
        var token = Current;
        if (!AtEnd)
        {
            _at++;
        }

        return token;
    }

    public bool At(string text) => Current.Is(text);

    /// <summary>Takes the token when it is this one.</summary>
    public bool Accept(string text)
    {
        if (!At(text))
        {
            return false;
        }

        _at++;
        return true;
    }

    public void Expect(string text)
    {
        if (!Accept(text))
        {
            Unexpected($"'{text}'");
        }
    }

    /// <summary>A name, plain or in brackets.</summary>
    public Expr.Name ExpectName(string what)
    {
        if (Current.Kind is TokenKind.Name or TokenKind.QuotedName)
        {
            var token = Next();
            return new Expr.Name(token.Span, token.Content);
        }

        Unexpected(what);
        return new Expr.Name(Current.Span, string.Empty);
    }

    public void Unexpected(string expected, string hint = "")
    {
        // Of a character without meaning the lexer has spoken.
        if (Current.Kind == TokenKind.Bad)
        {
            Failed = true;
        }

        Report(Diagnostics.Unexpected(Current.Span, Current.Describe(), expected, hint.Length > 0 ? hint : Hint(expected)));
    }

    private string Hint(string expected) => HasDashes() ? " A comment begins with '//'." : Habits.Token(
        Current.Text,
        Previous.Text,
        Current.Kind == TokenKind.Name && OperatorTable.Knows(Current.Text),
        IsValue(Current) && (IsValue(Previous) || Previous.Is(")") || Previous.Is("]")) && _at > 0,
        expected.StartsWith("'|'", StringComparison.Ordinal));

    // A comment as SQL writes it, shortly before.
    private bool HasDashes()
    {
        for (var at = _at - 1; at > 0 && at > _at - CommentWords; at--)
        {
            if (tokens[at].Is("-") && tokens[at].IsGlued && tokens[at - 1].Is("-"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsValue(Token token) => token.Kind is TokenKind.Name or TokenKind.QuotedName or TokenKind.String or TokenKind.Long or TokenKind.Real or TokenKind.TimeSpan or TokenKind.Typed;

    public void Report(KqlDiagnostic diagnostic)
    {
        if (!Failed)
        {
            diagnostics.Add(diagnostic);
        }

        Failed = true;
    }

    /// <summary>Reports a problem that leaves no doubt about what follows, so that the reading goes on.</summary>
    public void Tell(KqlDiagnostic diagnostic)
    {
        if (!Failed)
        {
            diagnostics.Add(diagnostic);
        }
    }

    /// <summary>Nothing of what is left can be read.</summary>
    public void SkipAll() => _at = tokens.Count - 1;

    /// <summary>Where the reading stands, for <see cref="Recover"/>.</summary>
    public int Position => _at;

    /// <summary>Goes on at the next <c>|</c> or <c>;</c> in the brackets of what began at a position, or before their end.</summary>
    public void Recover(int start)
    {
        Failed = false;
        _brackets ??= new BracketMap(tokens);
        while (!AtEnd && !_brackets.HasEnded(start, _at) && !(_brackets.IsBeside(start, _at) && (At("|") || At(";"))))
        {
            _at++;
        }
    }

    public void ClearFailure() => Failed = false;

    /// <summary>Parses something nested, unless it nests too deep.</summary>
    public T Nested<T>(Func<Parser, T> parse, Func<TextSpan, T> missing)
    {
        if (_depth >= DepthLimit)
        {
            Report(Diagnostics.TooDeep(Current.Span, DepthLimit));
            return missing(Current.Span);
        }

        _depth++;
        var parsed = parse(this);
        _depth--;
        return parsed;
    }

    /// <summary>Items between commas; none when the closing token stands here. Only a list in brackets may end with a comma.</summary>
    public List<T> List<T>(string close, Func<Parser, T> parse)
    {
        var items = new List<T>();
        if (At(close))
        {
            return items;
        }

        do
        {
            items.Add(parse(this));
        }
        while (!Failed && Accept(",") && !(close == "]" && At(close)));

        return items;
    }

    /// <summary>One or more items between commas.</summary>
    public List<T> List<T>(Func<Parser, T> parse)
    {
        var items = new List<T>();
        do
        {
            items.Add(parse(this));
        }
        while (!Failed && Accept(","));

        return items;
    }

    public TextSpan SpanFrom(TextSpan start) => TextSpan.Between(start, Previous.Span);
}
