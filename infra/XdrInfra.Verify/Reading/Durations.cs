using System.Globalization;

namespace XdrInfra.Verify.Reading;

/// <summary>Durations as people write them: <c>90s</c>, <c>15m</c>, <c>24h</c>, <c>7d</c>.</summary>
public static class Durations
{
    public static bool TryParse(string text, out TimeSpan span)
    {
        span = default;
        if (text.StartsWith("time(", StringComparison.Ordinal) && text.EndsWith(')'))
        {
            return TimeSpan.TryParseExact(text[5..^1], "c", CultureInfo.InvariantCulture, out span);
        }

        if (text.Length < 2 || !double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) || count > 100_000)
        {
            return false;
        }

        var unit = text[^1] switch { 's' => TimeSpan.FromSeconds(1), 'm' => TimeSpan.FromMinutes(1), 'h' => TimeSpan.FromHours(1), 'd' => TimeSpan.FromDays(1), _ => TimeSpan.Zero };
        span = unit * count;
        return unit > TimeSpan.Zero;
    }

    /// <summary>A duration for people: <c>3 days</c>, <c>2 h 5 min</c>, <c>41 s</c>.</summary>
    public static string Say(TimeSpan span) => span switch
    {
        { TotalSeconds: < 0 } => $"-{Say(span.Negate())}",
        { TotalSeconds: < 90 } => $"{span.TotalSeconds:0} s",
        { TotalMinutes: < 90 } => $"{span.TotalMinutes:0} min",
        { TotalHours: < 48 } => span.Minutes == 0 ? $"{(int)span.TotalHours} h" : $"{(int)span.TotalHours} h {span.Minutes} min",
        _ => $"{span.TotalDays:0} days",
    };
}
