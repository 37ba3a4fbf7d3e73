using System.Globalization;
using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Functions that take the name of a part: <c>datetime_part</c>, <c>datetime_add</c>, <c>datetime_diff</c>, and time zones.</summary>
// https://learn.microsoft.com/kusto/query/datetime-diff-function
internal static class DatePartFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Boxed("datetime_part", KqlType.Int, 2, [KqlType.String, KqlType.DateTime], args => args is [string part, DateTime time] ? Part(part, time) : null),
        Boxed("datepart", KqlType.Int, 2, [KqlType.String, KqlType.DateTime], args => args is [string part, DateTime time] ? Part(part, time) : null),
        Boxed("datetime_add", KqlType.DateTime, 3, [KqlType.String, KqlType.Long, KqlType.DateTime], args => args is [string part, long count, DateTime time] ? Add(part, count, time) : null),
        Boxed("datetime_diff", KqlType.Long, 3, [KqlType.String, KqlType.DateTime, KqlType.DateTime], args => args is [string part, DateTime left, DateTime right] ? Index(part, left) - Index(part, right) : null),
        Boxed("datetime_utc_to_local", KqlType.DateTime, 2, [KqlType.DateTime, KqlType.String], args => args is [DateTime time, string zone] && Zone(zone) is { } found ? Utc(TimeZoneInfo.ConvertTimeFromUtc(Utc(time), found)) : null),
        Boxed("datetime_local_to_utc", KqlType.DateTime, 2, [KqlType.DateTime, KqlType.String], args => args is [DateTime time, string zone] && Zone(zone) is { } found ? ToUtc(time, found) : null),
    ];

    private static object? Part(string part, DateTime time) => part.ToLowerInvariant() switch
    {
        "year" => time.Year,
        "quarter" => ((time.Month - 1) / 3) + 1,
        "month" or "monthofyear" => time.Month,
        "week_of_year" or "week" => ISOWeek.GetWeekOfYear(time),
        "weekofyear" => DateTimeFunctions.WeekWithWednesday(time),
        "day" or "dayofmonth" => time.Day,
        "dayofyear" => time.DayOfYear,
        "hour" or "hourofday" => time.Hour,
        "minute" => time.Minute,
        "second" => time.Second,
        "millisecond" => time.Millisecond,
        "microsecond" => (int)(time.Ticks % TimeSpan.TicksPerSecond / 10),
        "nanosecond" => (int)(time.Ticks % TimeSpan.TicksPerSecond * 100),
        _ => null,
    };

    private static DateTime? Add(string part, long count, DateTime time)
    {
        var months = part.ToLowerInvariant() switch { "year" => 12L, "quarter" => 3L, "month" => 1L, _ => 0L };
        if (months > 0)
        {
            var target = (((time.Year * 12L) + time.Month - 1) + (months * count)) / 12;
            return count is > -120_000 and < 120_000 && target is > 1 and < 9999 ? time.AddMonths((int)(months * count)) : null;
        }

        return Ticks(part) is { } ticks && Math.Abs((double)ticks * count) < long.MaxValue ? Arithmetic.Moment(time, (long)(ticks * count)) : null;
    }

    // How many borders of the part lie between the two moments, not how many whole parts.
    private static long? Index(string part, DateTime time) => part.ToLowerInvariant() switch
    {
        "year" => time.Year,
        "quarter" => (time.Year * 4L) + ((time.Month - 1) / 3),
        "month" => (time.Year * 12L) + time.Month,
        "week" => (time.Ticks + TimeSpan.TicksPerDay) / (7 * TimeSpan.TicksPerDay),
        "nanosecond" => time.Ticks * 100,
        var name => Ticks(name) is { } ticks ? (long)(time.Ticks / ticks) : null,
    };

    private static decimal? Ticks(string part) => part.ToLowerInvariant() switch
    {
        "week" => 7 * TimeSpan.TicksPerDay,
        "day" => TimeSpan.TicksPerDay,
        "hour" => TimeSpan.TicksPerHour,
        "minute" => TimeSpan.TicksPerMinute,
        "second" => TimeSpan.TicksPerSecond,
        "millisecond" => TimeSpan.TicksPerMillisecond,
        "microsecond" => 10,
        "nanosecond" => 0.01m,
        _ => null,
    };

    private static TimeZoneInfo? Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);

    // A local time that the clock skips is read with the offset that begins there, as the example on the page is.
    // https://learn.microsoft.com/kusto/query/datetime-local-to-utc-function
    private static DateTime? ToUtc(DateTime time, TimeZoneInfo zone)
    {
        var local = DateTime.SpecifyKind(time, DateTimeKind.Unspecified);
        return zone.IsInvalidTime(local) ? Arithmetic.Moment(time, -zone.GetUtcOffset(local.AddHours(3)).Ticks) : TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }
}
