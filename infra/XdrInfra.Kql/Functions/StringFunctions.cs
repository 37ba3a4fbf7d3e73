using System.Globalization;
using System.Text;
using XdrInfra.Kql.Evaluation;
using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>String functions that are a line or two each.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#string-functions
internal static class StringFunctions
{
    private const KqlType Text = KqlType.String;
    private const int LongestRepeat = 1 << 20;

    public static IEnumerable<ScalarFunction> All =>
    [
        Of<string, long>("strlen", RuneCount),
        Of<string, long>("string_size", text => Encoding.UTF8.GetByteCount(text)),
        Of<string, string>("tolower", text => text.ToLowerInvariant()),
        Of<string, string>("toupper", text => text.ToUpperInvariant()),
        Of<string, string>("reverse", Reverse),
        Of<string, string, long>("strcmp", (a, b) => Math.Sign(string.CompareOrdinal(a, b))),
        Boxed("substring", Text, 2, [Text, KqlType.Long, KqlType.Long], Substring),
        Boxed("strcat", Text, 1, [KqlType.Unknown], args => string.Concat(args.Select(ScalarText.Of)), repeats: true),
        Boxed("strcat_delim", Text, 3, [Text, KqlType.Unknown], args => string.Join((string)args[0]!, args.Skip(1).Select(ScalarText.Of)), repeats: true),   // a string is never null
        Boxed("replace_string", Text, 3, [Text, Text, Text], args => args is [string text, string from, string to] && from.Length > 0 ? Replace(text, from, to) : args[0]),
        Boxed("strrep", Text, 2, [Text, KqlType.Long, Text], args => args is [string text, long times, ..] ? Repeat(text, times, args.Length > 2 ? (string)args[2]! : string.Empty) : null),   // likewise
        Boxed("indexof", KqlType.Long, 2, [Text, Text, KqlType.Long, KqlType.Long, KqlType.Long], IndexOf),
        Boxed("countof", KqlType.Long, 2, [Text, Text], args => args is [string text, string part] ? CountOf(text, part) : null),
        Boxed("translate", Text, 3, [Text, Text, Text], args => args is [string from, string to, string text] ? Translate(from, to, text) : null),
        Of<string, bool>("isascii", text => Ascii.IsValid(text)),
        Of<string, bool>("isutf8", text => !text.Contains('\uFFFD')),
        Of<long, string>("tohex", number => number.ToString("x", CultureInfo.InvariantCulture)),
        Boxed("tohex", Text, 2, [KqlType.Long, KqlType.Long], args => args is [long number, long width] ? number.ToString("x" + Math.Clamp(width, 1, 64), CultureInfo.InvariantCulture) : null),
        Of<string, string>("url_encode", text => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal)),
        Of<string, string>("url_encode_component", Uri.EscapeDataString),
        Of<string, string>("url_decode", text => Uri.UnescapeDataString(text.Replace('+', ' '))),
        Of<string, string>("regex_quote", text => System.Text.RegularExpressions.Regex.Escape(text)),
        Of<string, string>("base64_encode_tostring", text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
        Of<string, string>("base64_encodestring", text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
        Of<string, string>("base64_decode_tostring", FromBase64),
        Of<string, string>("base64_decodestring", FromBase64),
        Of<Guid, string>("base64_encode_fromguid", guid => Convert.ToBase64String(guid.ToByteArray())),
    ];

    private static long RuneCount(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private static string Reverse(string text)
    {
        var runes = text.EnumerateRunes().Reverse().Select(rune => rune.ToString());
        return string.Concat(runes);
    }

    // A negative start counts from the end; what lies outside gives nothing.
    private static string? Substring(object?[] args)
    {
        if (args is not [string text, long start, ..])
        {
            return null;
        }

        var from = start < 0 ? Math.Max(0, text.Length + start) : start;
        var length = args.Length < 3 ? long.MaxValue : args[2] as long? ?? 0;
        return from >= text.Length || length <= 0 ? string.Empty : text.Substring((int)from, (int)Math.Min(length, text.Length - from));
    }

    private static string Repeat(string text, long times, string between)
    {
        var count = (int)Math.Clamp(times, 0, 1024);
        return text.Length * (long)count > LongestRepeat ? string.Empty : string.Join(between, Enumerable.Repeat(text, count));
    }

    // https://learn.microsoft.com/kusto/query/indexof-function
    private static object? IndexOf(object?[] args)
    {
        if (args is not [string text, string part, ..])
        {
            return null;
        }

        var start = args.Length > 2 && args[2] is long given ? given : 0;
        var from = start < 0 ? Math.Max(0, text.Length + start) : start;
        var length = args.Length > 3 && args[3] is long limit and >= 0 ? limit : text.Length;
        var occurrence = args.Length > 4 && args[4] is long wanted ? wanted : 1;
        var at = from > text.Length ? -1 : (int)from - 1;
        for (var i = 0; i < occurrence && (i == 0 || at >= 0); i++)
        {
            at = at + 1 > text.Length ? -1 : text.IndexOf(part, at + 1, StringComparison.Ordinal);
        }

        return at >= 0 && at + part.Length <= from + length ? (long)at : -1L;
    }

    // Matches may overlap.
    private static long CountOf(string text, string part)
    {
        var count = 0L;
        for (var at = part.Length == 0 ? -1 : text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static string Translate(string from, string to, string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var at = from.IndexOf(c, StringComparison.Ordinal);
            if (at < 0)
            {
                result.Append(c);
            }
            else if (to.Length > 0)
            {
                result.Append(to[Math.Min(at, to.Length - 1)]);
            }
        }

        return result.ToString();
    }

    private static string FromBase64(string text)
    {
        var padded = text.Trim().PadRight((text.Trim().Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : string.Empty;
    }

    /// <summary>Each part replaced; a result that would be too long refuses the query before it is made.</summary>
    internal static string Replace(string text, string part, string by)
    {
        if ((long)text.Length * by.Length > ValueSize.MostBytes)
        {
            ValueSize.Expect(sizeof(char) * (long)by.Length * text.AsSpan().Count(part));
        }

        return text.Replace(part, by, StringComparison.Ordinal);
    }
}
