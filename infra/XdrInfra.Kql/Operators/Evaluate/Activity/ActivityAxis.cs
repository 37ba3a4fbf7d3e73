using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Operators.Series;

namespace XdrInfra.Kql.Operators.Evaluate.Activity;

/// <summary>The windows of a timeline: of one size from the start on, or the weeks, months or years of the calendar.</summary>
internal sealed class ActivityAxis
{
    private readonly KqlType _type;
    private readonly decimal _start;
    private readonly decimal _step;
    private readonly string? _calendar;

    private ActivityAxis(KqlType type, decimal start, decimal step, string? calendar) => (_type, _start, _step, _calendar) = (type, start, step, calendar);

    /// <summary>The last window: that of the end.</summary>
    public long Last { get; private init; }

    /// <param name="type">The type of the timeline.</param>
    /// <param name="start">Where the first window begins; null for whole multiples of the step.</param>
    /// <param name="end">The end, which is within the last window; null for no end.</param>
    /// <param name="step">The size of a window, or <c>week</c>, <c>month</c> or <c>year</c>.</param>
    public static ActivityAxis Of(KqlType type, object? start, object? end, object? step)
    {
        var calendar = type == KqlType.DateTime && step is "week" or "month" or "year" ? (string?)step : null;
        var size = calendar is null ? AxisNumber.Of(step) ?? 0 : 0;
        if (calendar is null && size <= 0)
        {
            throw new QueryLimitException("KQL0414", "The window of the timeline is not greater than zero; give a positive one, or 'week', 'month' or 'year' where the timeline is a datetime.");
        }

        var axis = new ActivityAxis(type, AxisNumber.Of(start) ?? 0, size, calendar) { Last = long.MaxValue };
        return end is null ? axis : new ActivityAxis(type, axis._start, size, calendar) { Last = axis.WindowOf(end) ?? long.MaxValue };
    }

    /// <summary>The number of the window, negative before the start; null for no value.</summary>
    public long? WindowOf(object? value) => AxisNumber.Of(value) is not { } number ? null
        : _calendar is null ? AxisNumber.Steps(number, _start, _step)
        : CalendarNumber(number) - CalendarNumber(_start);

    /// <summary>How many windows a span covers.</summary>
    public long Windows(object? span) => _calendar is null && AxisNumber.Of(span) is { } number ? Math.Max(AxisNumber.Steps(number, 0, _step) ?? long.MaxValue / 2, 1) : 1;

    /// <summary>The start of a window.</summary>
    public object? At(long window) => _calendar is null ? AxisNumber.Back(_start + (window * _step), _type) : CalendarStart(CalendarNumber(_start) + window);

    private long CalendarNumber(decimal ticks)
    {
        var time = new DateTime((long)ticks, DateTimeKind.Utc);
        return _calendar switch
        {
            "week" => ((time.Ticks / TimeSpan.TicksPerDay) + 1) / 7,   // day 0 of the calendar is a Monday, and weeks begin on Sunday
            "month" => (time.Year * 12L) + time.Month - 1,
            _ => time.Year,
        };
    }

    private DateTime? CalendarStart(long number) => _calendar switch
    {
        "week" => number is > 0 and <= 521_722 ? new DateTime(((number * 7) - 1) * TimeSpan.TicksPerDay, DateTimeKind.Utc) : null,
        "month" => number is >= 12 and < 120_000 ? new DateTime((int)(number / 12), (int)(number % 12) + 1, 1, 0, 0, 0, DateTimeKind.Utc) : null,
        _ => number is >= 1 and <= 9999 ? new DateTime((int)number, 1, 1, 0, 0, 0, DateTimeKind.Utc) : null,
    };
}
