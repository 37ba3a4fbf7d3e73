using System.Text;
using XdrInfra.Kql.Evaluation;
using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>String functions that are a line or two each.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#string-functions
internal static partial class StringFunctions
{
    private const KqlType Text = KqlType.String;
    private const int LongestRepeat = 1 << 24;
    private const int LongPart = 64;

    public static IEnumerable<ScalarFunction> All =>
    [
        Of<string, long>("strlen", Characters.Count),
        Of<string, long>("string_size", text => Encoding.UTF8.GetByteCount(text)),
        Of<string, string>("tolower", text => text.ToLowerInvariant()),
        Of<string, string>("toupper", text => text.ToUpperInvariant()),
        Of<string, string>("reverse", Reverse),
        Of<string, string, long>("strcmp", (a, b) => Math.Sign(string.CompareOrdinal(a, b))),
        Boxed("substring", Text, 2, [Text, KqlType.Long, KqlType.Long], Substring),
        Boxed("strcat", Text, 1, [KqlType.Unknown], args => Joined(string.Empty, [.. args.Select(ScalarText.Of)]), repeats: true),
        Boxed("strcat_delim", Text, 3, [Text, KqlType.Unknown], args => Joined((string)args[0]!, [.. args.Skip(1).Select(ScalarText.Of)]), repeats: true),   // a string is never null
        Boxed("replace_string", Text, 3, [Text, Text, Text], args => args is [string text, string from, string to] && from.Length > 0 ? Replace(text, from, to) : args[0]),
        Boxed("strrep", Text, 2, [Text, KqlType.Long, Text], args => args is [string text, long times, ..] ? Repeat(text, times, args.Length > 2 ? (string)args[2]! : string.Empty) : null),   // likewise
        Boxed("countof", KqlType.Long, 2, [Text, Text], args => args is [string text, string part] ? CountOf(text, part) : null),
        Boxed("translate", Text, 3, [Text, Text, Text], args => args is [string from, string to, string text] ? Translate(from, to, text) : null),
        Of<string, bool>("isascii", text => Ascii.IsValid(text)),
        Of<string, bool>("isutf8", text => !text.Contains('\uFFFD')),
        Of<string, string>("url_encode", text => Escape(text).Replace("%20", "+", StringComparison.Ordinal)),
        Of<string, string>("url_encode_component", Escape),
        Of<string, string>("url_decode", text => Uri.UnescapeDataString(text.Replace('+', ' '))),
        Of<string, string>("regex_quote", text => System.Text.RegularExpressions.Regex.Escape(text)),
    ];

    // The service writes the digits in lower case.
    private static string Escape(string text)
    {
        var escaped = Uri.EscapeDataString(text);
        return escaped.Length == text.Length ? text : Escapes().Replace(escaped, match => match.Value.ToLowerInvariant());
    }

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

        var from = Characters.UnitAt(text, start < 0 ? Math.Max(0, Characters.Count(text) + start) : start);
        var length = args.Length < 3 ? text.Length : args[2] as long? ?? 0;
        return length <= 0 ? string.Empty : text.Substring(from, Characters.UnitAt(text.AsSpan(from), length));
    }

    /// <summary>Texts with another between them; a result that would be too long refuses the query before it is made.</summary>
    internal static string Joined(string between, IReadOnlyList<string> parts)
    {
        var length = (long)between.Length * Math.Max(parts.Count - 1, 0);
        for (var i = 0; i < parts.Count; i++)
        {
            length += parts[i].Length;
        }

        ValueSize.Expect(sizeof(char) * length);
        return string.Join(between, parts);
    }

    private static string Repeat(string text, long times, string between)
    {
        var count = (int)Math.Clamp(times, 0, 1024);
        return text.Length * (long)count > LongestRepeat ? string.Empty : Joined(between, [.. Enumerable.Repeat(text, count)]);
    }

    // Matches may overlap.
    public static long CountOf(string text, string part)
    {
        if (part.Length > LongPart)
        {
            return RepeatingPart.CountOf(text, part);
        }

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

    /// <summary>Each part replaced; a result that would be too long refuses the query before it is made.</summary>
    internal static string Replace(string text, string part, string by)
    {
        if ((long)text.Length * by.Length > ValueSize.MostBytes)
        {
            ValueSize.Expect(sizeof(char) * (long)by.Length * text.AsSpan().Count(part));
        }

        return text.Replace(part, by, StringComparison.Ordinal);
    }

    [System.Text.RegularExpressions.GeneratedRegex("%[0-9A-F]{2}", System.Text.RegularExpressions.RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial System.Text.RegularExpressions.Regex Escapes();
}
