using System.Globalization;
using System.Text;

namespace XdrInfra.Model.Values;

/// <summary>Durations as people write them, <c>15m</c>, <c>24h</c>, <c>7d</c> or <c>1h30m</c>, and as they read them.</summary>
public static class Durations
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

    /// <summary>The shortest text that <see cref="Parse"/> reads back, for a duration of whole seconds.</summary>
    public static string Format(TimeSpan duration)
    {
        var text = new StringBuilder();
        Append(text, duration.Days, 'd');
        Append(text, duration.Hours, 'h');
        Append(text, duration.Minutes, 'm');
        Append(text, duration.Seconds, 's');
        return text.Length == 0 ? "0s" : text.ToString();
    }

    /// <summary>A duration for people: <c>3 days</c>, <c>2 h 5 min</c>, <c>41 s</c>.</summary>
    public static string Say(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 0 } => $"-{Say(duration.Negate())}",
        { TotalSeconds: < 90 } => $"{duration.TotalSeconds:0} s",
        { TotalMinutes: < 90 } => $"{duration.TotalMinutes:0} min",
        { TotalHours: < 48 } => duration.Minutes == 0 ? $"{(int)duration.TotalHours} h" : $"{(int)duration.TotalHours} h {duration.Minutes} min",
        _ => $"{duration.TotalDays:0} days",
    };

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
