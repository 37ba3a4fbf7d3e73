using System.Text;

namespace XdrInfra.Cli.Drawing;

/// <summary>Text from outside made safe for a terminal: no control character survives, so no title can move the cursor.</summary>
internal static class Printable
{
    // Azure's longest refusals with their ids stay whole; what is longer than a screen does not.
    private const int MaximumLength = 2000;

    public static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, MaximumLength));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= MaximumLength)
            {
                return clean.Append('…').ToString();
            }

            clean.Append(IsVisible(rune) ? rune.ToString() : " ");
        }

        return clean.ToString();
    }

    // Format characters include the bidirectional overrides that make text read backwards.
    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
        or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator
        or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.Surrogate);
}
