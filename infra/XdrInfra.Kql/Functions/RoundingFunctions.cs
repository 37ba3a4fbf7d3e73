using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Values rounded down to steps: <c>bin</c>, <c>floor</c>, <c>bin_at</c>.</summary>
// https://learn.microsoft.com/kusto/query/bin-function
// https://learn.microsoft.com/kusto/query/bin-at-function
internal static class RoundingFunctions
{
    public static IEnumerable<ScalarFunction> All => [.. Bin("bin"), .. Bin("floor"), .. BinAt];

    private static IEnumerable<ScalarFunction> Bin(string name) =>
    [
        Nullable<long, long, long>(name, (value, step) => Down(value, step, 0)),
        Nullable<double, double, double>(name, (value, step) => step <= 0 ? null : Math.Floor(value / step) * step),
        Nullable<decimal, decimal, decimal>(name, (value, step) => step <= 0 ? null : Arithmetic.Checked(() => decimal.Floor(value / step) * step)),
        Nullable<DateTime, TimeSpan, DateTime>(name, (value, step) => Moment(Down(value.Ticks, step.Ticks, 0))),
        Nullable<TimeSpan, TimeSpan, TimeSpan>(name, (value, step) => Down(value.Ticks, step.Ticks, 0) is { } ticks ? new TimeSpan(ticks) : null),
    ];

    private static IEnumerable<ScalarFunction> BinAt =>
    [
        Boxed("bin_at", KqlType.Long, 3, [KqlType.Long, KqlType.Long, KqlType.Long],
            args => args is [long value, long step, long at] ? Down(value, step, at) : null),
        Boxed("bin_at", KqlType.Real, 3, [KqlType.Real, KqlType.Real, KqlType.Real],
            args => args is [double value, double step and > 0, double at] ? (Math.Floor((value - at) / step) * step) + at : null),
        Boxed("bin_at", KqlType.Decimal, 3, [KqlType.Decimal, KqlType.Decimal, KqlType.Decimal],
            args => args is [decimal value, decimal step and > 0, decimal at] ? Arithmetic.Checked(() => (decimal.Floor((value - at) / step) * step) + at) : null),
        Boxed("bin_at", KqlType.DateTime, 3, [KqlType.DateTime, KqlType.TimeSpan, KqlType.DateTime],
            args => args is [DateTime value, TimeSpan step, DateTime at] ? Moment(Down(value.Ticks, step.Ticks, at.Ticks)) : null),
        Boxed("bin_at", KqlType.TimeSpan, 3, [KqlType.TimeSpan, KqlType.TimeSpan, KqlType.TimeSpan],
            args => args is [TimeSpan value, TimeSpan step, TimeSpan at] && Down(value.Ticks, step.Ticks, at.Ticks) is { } ticks ? new TimeSpan(ticks) : null),
    ];

    private static long? Down(long value, long step, long origin)
    {
        if (step <= 0)
        {
            return null;
        }

        var offset = (value - origin) % step;
        return value - (offset < 0 ? offset + step : offset);
    }

    private static DateTime? Moment(long? ticks) => ticks is >= 0 ? new DateTime(ticks.Value, DateTimeKind.Utc) : null;
}
