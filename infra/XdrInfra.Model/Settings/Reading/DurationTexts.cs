using System.Globalization;
using System.Text;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>Durations such as <c>15m</c>, <c>24h</c>, <c>7d</c> or <c>1h30m</c>.</summary>
public static class DurationTexts
{
    // More digits than any duration needs; keeps the arithmetic from overflowing.
    private const int MaxDigits = 6;

    /// <summary>The duration, or null when the text is none. Units go from large to small, each once.</summary>
    public static TimeSpan? Parse(string text)
    {
        var total = TimeSpan.Zero;
        var lastUnit = -1;
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            var unit = digits < 0 ? -1 : "dhms".IndexOf(rest[digits], StringComparison.Ordinal);
            if (digits is <= 0 or > MaxDigits || unit <= lastUnit)
            {
                return null;
            }

            total += Unit(unit) * int.Parse(rest[..digits], CultureInfo.InvariantCulture);
            lastUnit = unit;
            rest = rest[(digits + 1)..];
        }

        return lastUnit < 0 ? null : total;
    }

    /// <summary>The shortest text for a duration of whole seconds.</summary>
    public static string Format(TimeSpan duration)
    {
        var text = new StringBuilder();
        Append(text, duration.Days, 'd');
        Append(text, duration.Hours, 'h');
        Append(text, duration.Minutes, 'm');
        Append(text, duration.Seconds, 's');
        return text.Length == 0 ? "0s" : text.ToString();
    }

    private static void Append(StringBuilder text, int count, char unit)
    {
        if (count != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{count}{unit}");
        }
    }

    private static TimeSpan Unit(int unit) => unit switch
    {
        0 => TimeSpan.FromDays(1),
        1 => TimeSpan.FromHours(1),
        2 => TimeSpan.FromMinutes(1),
        _ => TimeSpan.FromSeconds(1),
    };
}
