using System.Globalization;
using System.Text;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Lexing;

/// <summary>The forms of a string literal: regular, verbatim, multi-line, each also obfuscated with a leading h.</summary>
// https://learn.microsoft.com/kusto/query/scalar-data-types/string
internal static class StringScanner
{
    public readonly record struct Scanned(int Length, string Content, bool Closed, TextSpan? BadEscape);

    public static bool StartsString(string text, int at)
    {
        var quote = SkipPrefix(text, at);
        return quote < text.Length && (text[quote] is '"' or '\'' || IsFence(text, quote));
    }

    public static Scanned Scan(string text, int at)
    {
        var quote = SkipPrefix(text, at);
        if (IsFence(text, quote))
        {
            return ScanFenced(text, at, quote);
        }

        return quote > at && text[quote - 1] == '@' ? ScanVerbatim(text, at, quote) : ScanRegular(text, at, quote);
    }

    private static int SkipPrefix(string text, int at)
    {
        var i = at;
        if (i < text.Length && text[i] is 'h' or 'H')
        {
            i++;
        }

        return i < text.Length && text[i] == '@' ? i + 1 : i;
    }

    private static bool IsFence(string text, int at) =>
        string.CompareOrdinal(text, at, "```", 0, 3) == 0 || string.CompareOrdinal(text, at, "~~~", 0, 3) == 0;

    private static Scanned ScanFenced(string text, int start, int fence)
    {
        var close = text.IndexOf(text.Substring(fence, 3), fence + 3, StringComparison.Ordinal);
        return close < 0
            ? new Scanned(text.Length - start, text[(fence + 3)..], false, null)
            : new Scanned(close + 3 - start, text[(fence + 3)..close], true, null);
    }

    private static Scanned ScanVerbatim(string text, int start, int quote)
    {
        var content = new StringBuilder();
        for (var i = quote + 1; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\r')
            {
                return new Scanned(i - start, content.ToString(), false, null);
            }

            if (text[i] != text[quote])
            {
                content.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == text[quote])
            {
                content.Append(text[i++]);
            }
            else
            {
                return new Scanned(i + 1 - start, content.ToString(), true, null);
            }
        }

        return new Scanned(text.Length - start, content.ToString(), false, null);
    }

    private static Scanned ScanRegular(string text, int start, int quote)
    {
        var content = new StringBuilder();
        TextSpan? bad = null;
        var i = quote + 1;
        while (i < text.Length && text[i] is not ('\n' or '\r'))
        {
            if (text[i] == text[quote])
            {
                return new Scanned(i + 1 - start, content.ToString(), true, bad);
            }

            var used = text[i] == '\\' ? Unescape(text, i, content) : 0;
            if (text[i] == '\\' && used == 0)
            {
                bad ??= new TextSpan(i, Math.Min(2, text.Length - i));
            }

            if (used == 0)
            {
                content.Append(text[i]);
            }

            i += Math.Max(1, used);
        }

        return new Scanned(i - start, content.ToString(), false, bad);
    }

    // The number of characters that the escape takes; 0 when it is none.
    private static int Unescape(string text, int at, StringBuilder content)
    {
        var c = at + 1 < text.Length ? text[at + 1] : '\0';
        var plain = c switch
        {
            '\\' or '"' or '\'' => c,
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'v' => '\v',
            _ => '\uFFFF',
        };
        if (plain != '\uFFFF')
        {
            content.Append(plain);
            return 2;
        }

        return c switch
        {
            'x' => Hex(text, at, 2, content),
            'u' => Hex(text, at, 4, content),
            'U' => Hex(text, at, 8, content),
            >= '0' and <= '7' => Octal(text, at, content),
            _ => 0,
        };
    }

    // One to three digits; a third one only up to \377.
    private static int Octal(string text, int at, StringBuilder content)
    {
        var (code, used) = (0, 1);
        while (used <= 3 && at + used < text.Length && text[at + used] is >= '0' and <= '7' && (code * 8) + (text[at + used] - '0') <= byte.MaxValue)
        {
            code = (code * 8) + (text[at + used++] - '0');
        }

        content.Append((char)code);
        return used;
    }

    private static int Hex(string text, int at, int digits, StringBuilder content)
    {
        if (at + 2 + digits > text.Length
            || !int.TryParse(text.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is < 0 or > 0x10FFFF)
        {
            return 0;
        }

        content.Append(code is >= 0xD800 and <= 0xDFFF || code < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32(code));
        return digits + 2;
    }
}
