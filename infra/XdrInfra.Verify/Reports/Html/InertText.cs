using System.Net;
using System.Text;

namespace XdrInfra.Verify.Reports.Html;

/// <summary>Text from outside, made harmless: no markup, no control characters, no reversed reading order, not endless.</summary>
internal static class InertText
{
    private const int Most = 4000;

    public static string Of(string text)
    {
        var cut = text.Length <= Most ? text : $"{text[..Most]}…";
        var clean = new StringBuilder(cut.Length);
        foreach (var character in cut.Where(IsHarmless))
        {
            clean.Append(character);
        }

        return WebUtility.HtmlEncode(clean.ToString());
    }

    /// <summary>A link that a browser may follow; null for everything but https.</summary>
    public static string? Link(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? uri.AbsoluteUri : null;

    /// <summary>A link without what follows its path, for people to read.</summary>
    public static string Label(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? $"{uri.Host}{uri.AbsolutePath}" : address;

    private static bool IsHarmless(char character) =>
        character is '\n' or '\t' || !(char.IsControl(character) || char.IsSurrogate(character) || IsDirection(character));

    // https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
    private static bool IsDirection(char character) =>
        character is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
