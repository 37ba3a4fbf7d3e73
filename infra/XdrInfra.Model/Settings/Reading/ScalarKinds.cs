using System.Globalization;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>
/// Decides what a plain scalar is, in the way of the engine's YAML reader (gopkg.in/yaml.v3),
/// so that a file and PULUMI_CONFIG give the same settings.
/// </summary>
internal static class ScalarKinds
{
    public static ScalarKind OfPlain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Flag,
        _ when !LooksNumeric(text[0]) => ScalarKind.Text,
        _ when Number(text) is not null => ScalarKind.Number,
        _ when DateTexts.ParsePlain(text) is not null => ScalarKind.Date,
        _ => ScalarKind.Text,
    };

    /// <summary>The number that a plain scalar stands for; null when it is none.</summary>
    public static double? Number(string text)
    {
        var plain = text.Replace("_", "", StringComparison.Ordinal);
        return plain switch
        {
            ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => double.PositiveInfinity,
            "-.inf" or "-.Inf" or "-.INF" => double.NegativeInfinity,
            ".nan" or ".NaN" or ".NAN" => double.NaN,
            _ => Whole(plain) ?? Fraction(plain),
        };
    }

    private static bool LooksNumeric(char first) => char.IsAsciiDigit(first) || first is '+' or '-' or '.';

    private static double? Whole(string text)
    {
        var negative = text.StartsWith('-');
        var digits = text.AsSpan(negative || text.StartsWith('+') ? 1 : 0);
        double? magnitude = digits switch
        {
            ['0', 'x' or 'X', .. var hex] => Digits(hex, 16),
            ['0', 'b' or 'B', .. var binary] => Digits(binary, 2),
            ['0', 'o' or 'O', .. var octal] => Digits(octal, 8),
            ['0', _, ..] => Digits(digits, 8),
            _ => Digits(digits, 10),
        };
        return negative ? -magnitude : magnitude;
    }

    private static double? Digits(ReadOnlySpan<char> digits, int radix)
    {
        double value = 0;
        foreach (var digit in digits)
        {
            var worth = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (worth >= radix)
            {
                return null;
            }

            value = (value * radix) + worth;
        }

        return digits.Length == 0 ? null : value;
    }

    private static double? Fraction(string text)
    {
        const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign;
        return double.TryParse(text, Styles, CultureInfo.InvariantCulture, out var number) && char.IsAsciiDigit(text.TrimEnd('.')[^1])
            ? number
            : null;
    }
}
