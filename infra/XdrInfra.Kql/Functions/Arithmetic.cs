using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>The operators of numbers, dates and timespans. Whole numbers wrap around; division of whole numbers by zero is null.</summary>
// https://learn.microsoft.com/kusto/query/numerical-operators
// https://learn.microsoft.com/kusto/query/datetime-timespan-arithmetic
internal static class Arithmetic
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Of<long, long, long>("+", (a, b) => unchecked(a + b)),
        Of<double, double, double>("+", (a, b) => a + b),
        Nullable<decimal, decimal, decimal>("+", (a, b) => Checked(() => a + b)),
        Of<TimeSpan, TimeSpan, TimeSpan>("+", (a, b) => Span(a.Ticks + (double)b.Ticks, unchecked(a.Ticks + b.Ticks))),
        Nullable<DateTime, TimeSpan, DateTime>("+", (a, b) => Moment(a, b.Ticks)),
        Nullable<TimeSpan, DateTime, DateTime>("+", (a, b) => Moment(b, a.Ticks)),
        Of<long, long, long>("-", (a, b) => unchecked(a - b)),
        Of<double, double, double>("-", (a, b) => a - b),
        Nullable<decimal, decimal, decimal>("-", (a, b) => Checked(() => a - b)),
        Of<TimeSpan, TimeSpan, TimeSpan>("-", (a, b) => Span(a.Ticks - (double)b.Ticks, unchecked(a.Ticks - b.Ticks))),
        Of<DateTime, DateTime, TimeSpan>("-", (a, b) => a - b),
        Nullable<DateTime, TimeSpan, DateTime>("-", (a, b) => Moment(a, -b.Ticks)),
        Of<long, long>("-", a => unchecked(-a)),
        Of<double, double>("-", a => -a),
        Of<decimal, decimal>("-", a => -a),
        Of<TimeSpan, TimeSpan>("-", a => new TimeSpan(unchecked(-a.Ticks))),
        Of<long, long, long>("*", (a, b) => unchecked(a * b)),
        Of<double, double, double>("*", (a, b) => a * b),
        Nullable<decimal, decimal, decimal>("*", (a, b) => Checked(() => a * b)),
        Nullable<TimeSpan, double, TimeSpan>("*", (a, b) => Scale(a, b)),
        Nullable<double, TimeSpan, TimeSpan>("*", (a, b) => Scale(b, a)),
        Nullable<long, long, long>("/", (a, b) => b == 0 ? null : b == -1 ? unchecked(-a) : a / b),
        Of<double, double, double>("/", (a, b) => a / b),
        Nullable<decimal, decimal, decimal>("/", (a, b) => b == 0 ? null : Checked(() => a / b)),
        Of<TimeSpan, TimeSpan, double>("/", (a, b) => a.Ticks / (double)b.Ticks),
        Nullable<TimeSpan, double, TimeSpan>("/", (a, b) => Scale(a, 1 / b)),
        Of<DateTime, TimeSpan, double>("/", (a, b) => a.Ticks / (double)b.Ticks),
        Nullable<long, long, long>("%", Modulo),
        Of<double, double, double>("%", (a, b) => a - (Math.Abs(b) * Math.Floor(a / Math.Abs(b)))),
        Nullable<decimal, decimal, decimal>("%", (a, b) => b == 0 ? null : Checked(() => Mod(a, b))),
        Nullable<TimeSpan, TimeSpan, TimeSpan>("%", (a, b) => Modulo(a.Ticks, b.Ticks) is { } ticks ? new TimeSpan(ticks) : null),
        Nullable<DateTime, TimeSpan, TimeSpan>("%", (a, b) => Modulo(a.Ticks, b.Ticks) is { } ticks ? new TimeSpan(ticks) : null),
        Of<bool, bool>("not", a => !a),
    ];

    /// <summary>Never negative: <c>-7 % 3</c> is 2.</summary>
    private static long? Modulo(long a, long b)
    {
        if (b is 0 or -1 or 1)
        {
            return b == 0 ? null : 0;
        }

        var rest = a % b;
        return rest >= 0 ? rest : b < 0 ? rest - b : rest + b;   // the least long has no absolute value
    }

    public static DateTime? Moment(DateTime time, long ticks)
    {
        var sum = time.Ticks + (decimal)ticks;
        return sum >= 0 && sum <= DateTime.MaxValue.Ticks ? new DateTime((long)sum, DateTimeKind.Utc) : null;
    }

    private static TimeSpan Span(double exact, long ticks) =>
        exact > long.MaxValue ? TimeSpan.MaxValue : exact < long.MinValue ? TimeSpan.MinValue : new TimeSpan(ticks);

    private static TimeSpan? Scale(TimeSpan span, double factor)
    {
        var ticks = span.Ticks * factor;
        return double.IsFinite(ticks) && Math.Abs(ticks) < long.MaxValue ? new TimeSpan((long)ticks) : null;
    }

    // Adding the divisor first would overflow where both are large.
    private static decimal Mod(decimal a, decimal b)
    {
        var rest = a % b;
        return rest < 0 ? rest + Math.Abs(b) : rest;
    }

    /// <summary>Null where the type cannot hold the result.</summary>
    public static decimal? Checked(Func<decimal> compute)
    {
        try
        {
            return compute();
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
