using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators.Series;

/// <summary>Values of an axis as plain numbers, ticks for moments and spans, and back.</summary>
internal static class AxisNumber
{
    private const decimal EndOfTime = 3155378975999999999m;   // the ticks of DateTime.MaxValue
    private const double MostSteps = 9e18;                     // about what a long holds
    private const double MostNumber = 3e28;                    // two such numbers still have a difference that a decimal holds

    public static decimal? Of(object? value) => value switch
    {
        null => null,
        DateTime time => time.Ticks,
        TimeSpan span => span.Ticks,
        _ => Conversion.ToDecimal(value),
    };

    /// <summary>How many whole steps a value is away from the origin; null where there are too many to be counted.</summary>
    public static long? Steps(decimal value, decimal origin, decimal size) =>
        Math.Abs((double)value) < MostNumber && Math.Abs((double)origin) < MostNumber && Math.Abs(((double)value - (double)origin) / (double)size) < MostSteps
            ? (long)Math.Floor((value - origin) / size)
            : null;

    /// <summary>Null for a value that the type does not hold.</summary>
    public static object? Back(decimal number, KqlType type) => type switch
    {
        KqlType.DateTime => number is >= 0 and <= EndOfTime ? new DateTime((long)number, DateTimeKind.Utc) : null,
        KqlType.TimeSpan => number is >= long.MinValue and <= long.MaxValue ? new TimeSpan((long)number) : null,
        KqlType.Real => (double)number,
        KqlType.Int => number is >= int.MinValue and <= int.MaxValue ? (int)number : null,
        KqlType.Decimal => number,
        _ => number is >= long.MinValue and <= long.MaxValue ? (long)number : null,
    };
}
