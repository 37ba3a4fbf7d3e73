using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators.Series;

/// <summary>Values of an axis as plain numbers, ticks for moments and spans, and back.</summary>
internal static class AxisNumber
{
    private const decimal EndOfTime = 3155378975999999999m;   // the ticks of DateTime.MaxValue

    public static decimal? Of(object? value) => value switch
    {
        null => null,
        DateTime time => time.Ticks,
        TimeSpan span => span.Ticks,
        _ => Conversion.ToDecimal(value),
    };

    /// <summary>Null for a moment beyond the ends of time.</summary>
    public static object? Back(decimal number, KqlType type) => type switch
    {
        KqlType.DateTime => number is >= 0 and <= EndOfTime ? new DateTime((long)number, DateTimeKind.Utc) : null,
        KqlType.TimeSpan => new TimeSpan((long)number),
        KqlType.Real => (double)number,
        KqlType.Int => (int)number,
        KqlType.Decimal => number,
        _ => (long)number,
    };
}
