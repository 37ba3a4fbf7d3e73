using System.Globalization;
using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Parsing;

/// <summary>Literals other than strings to their values.</summary>
internal static class LiteralParser
{
    private static readonly string[] TimesOfDay = [@"h\:mm", @"h\:mm\:ss", @"h\:mm\:ss\.FFFFFFF"];

    public static Expr Parse(Token token, Parser parser) => token.Kind switch
    {
        TokenKind.Long => ParseLong(token, parser),
        TokenKind.Real => new Expr.Literal(token.Span, KqlType.Real, double.Parse(token.Text, CultureInfo.InvariantCulture)),
        TokenKind.TimeSpan => ParseSpan(token, parser),
        _ => ParseTyped(token, parser),
    };

    private static Expr ParseLong(Token token, Parser parser) =>
        ScalarParser.Long(token.Text) is { } value
            ? new Expr.Literal(token.Span, KqlType.Long, value)
            : Bad(token, parser, "long", "9223372036854775807");

    private static Expr ParseSpan(Token token, Parser parser) =>
        ScalarParser.TimeSpan(token.Text) is { } value
            ? new Expr.Literal(token.Span, KqlType.TimeSpan, value)
            : Bad(token, parser, "timespan", "1d");

    private static Expr ParseTyped(Token token, Parser parser)
    {
        var word = token.Text[..token.Text.IndexOf('(', StringComparison.Ordinal)].TrimEnd();
        var type = KqlTypes.Parse(word) ?? KqlType.Unknown;
        var text = token.Content.Trim();
        if (type == KqlType.Dynamic)
        {
            return ParseDynamic(token, text, parser);
        }

        // https://learn.microsoft.com/kusto/query/scalar-data-types/datetime#datetime-literals
        if (type == KqlType.DateTime && text.Length == 0)
        {
            return new Expr.Call(token.Span, "now", token.Span, []);
        }

        // A time without a date is one of today: https://learn.microsoft.com/kusto/functions-library/time-window-rolling-avg-fl
        if (type == KqlType.DateTime && TimeSpan.TryParseExact(text, TimesOfDay, CultureInfo.InvariantCulture, out var time))
        {
            var today = new Expr.Call(token.Span, "startofday", token.Span, [new Expr.Call(token.Span, "now", token.Span, [])]);
            return new Expr.Binary(token.Span, "+", token.Span, today, new Expr.Literal(token.Span, KqlType.TimeSpan, time));
        }

        // Published queries write it for the moment before all others.
        if (type == KqlType.DateTime && text == "0")
        {
            return new Expr.Literal(token.Span, type, DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc));
        }

        if (text == "null")
        {
            return new Expr.Literal(token.Span, type, null);
        }

        return ScalarParser.Of(type, ScalarParser.Unquote(text)) is { } value
            ? new Expr.Literal(token.Span, type, value)
            : Unread(token, text, type, parser);
    }

    private static Expr.Literal Unread(Token token, string text, KqlType type, Parser parser)
    {
        parser.Tell(Diagnostics.UnreadLiteral(token.Span, text, type.Name(), Example(type)));
        return new Expr.Literal(token.Span, type, null);
    }

    private static string Example(KqlType type) => type switch
    {
        KqlType.Bool => "bool(true)",
        KqlType.DateTime => "datetime(2026-01-31 10:00:00)",
        KqlType.Guid => "guid(00000000-0000-0000-0000-000000000000)",
        KqlType.TimeSpan => "timespan(1.02:03:04)",
        _ => $"{type.Name()}(1)",
    };

    private static Expr ParseDynamic(Token token, string text, Parser parser) =>
        DynamicLiteral.TryParse(text, out var value)
            ? new Expr.Literal(token.Span, KqlType.Dynamic, value)
            : Bad(token with { Text = text }, parser, "dynamic", "dynamic({\"a\": [1, \"b\"]})");

    private static Expr.Missing Bad(Token token, Parser parser, string type, string example)
    {
        parser.Report(Diagnostics.BadLiteral(token.Span, token.Text, type, example));
        return new Expr.Missing(token.Span);
    }
}
