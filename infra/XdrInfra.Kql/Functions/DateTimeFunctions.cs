using System.Globalization;
using XdrInfra.Kql.Evaluation;
using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Dates: their parts and edges. Weeks start on Sunday.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#datetimetimespan-functions
internal static class DateTimeFunctions
{
    // From the first day that a datetime holds to the last: more than any offset that leads somewhere.
    private const double MostDays = 3_652_059;

    public static IEnumerable<ScalarFunction> All =>
    [
        Of<DateTime, int>("getyear", time => time.Year), Of<DateTime, int>("getmonth", time => time.Month), Of<DateTime, int>("monthofyear", time => time.Month),
        Of<DateTime, int>("dayofmonth", time => time.Day), Of<DateTime, int>("dayofyear", time => time.DayOfYear), Of<DateTime, int>("hourofday", time => time.Hour),
        Of<DateTime, TimeSpan>("dayofweek", time => TimeSpan.FromDays((int)time.DayOfWeek)),
        Of<DateTime, int>("week_of_year", ISOWeek.GetWeekOfYear), Of<DateTime, int>("weekofyear", WeekWithWednesday),
        .. Edges("day", time => time.Date, AddDays),
        .. Edges("week", time => AddDays(time.Date, -(int)time.DayOfWeek), (start, count) => AddDays(start, 7 * count)),
        .. Edges("month", time => new DateTime(time.Year, time.Month, 1, 0, 0, 0, DateTimeKind.Utc), AddMonths),
        .. Edges("year", time => new DateTime(time.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc), (start, count) => AddMonths(start, 12 * count)),
        .. Unix("seconds", TimeSpan.TicksPerSecond), .. Unix("milliseconds", TimeSpan.TicksPerMillisecond), .. Unix("microseconds", 10), .. Unix("nanoseconds", 0.01m),
        Boxed("make_datetime", KqlType.DateTime, 1, [KqlType.Unknown], args => args[0] is { } value ? Conversion.ToDateTime(value is DynamicValue dynamic ? dynamic.Raw : value) : null),
        Boxed("make_datetime", KqlType.DateTime, 3, [KqlType.Long, KqlType.Long, KqlType.Long, KqlType.Long, KqlType.Long, KqlType.Real], MakeDateTime),
        Boxed("make_timespan", KqlType.TimeSpan, 2, [KqlType.Long, KqlType.Long, KqlType.Real], args => args is [long hours, long minutes, ..] ? Span(0, hours, minutes, args.Length > 2 ? args[2] : 0d) : null),
        Boxed("make_timespan", KqlType.TimeSpan, 4, [KqlType.Long, KqlType.Long, KqlType.Long, KqlType.Real], args => args is [long days, long hours, long minutes, var seconds] ? Span(days, hours, minutes, seconds) : null),
    ];

    private static IEnumerable<ScalarFunction> Edges(string unit, Func<DateTime, DateTime?> start, Func<DateTime, long, DateTime?> add) =>
    [
        Nullable<DateTime, DateTime>("startof" + unit, start),
        Nullable<DateTime, long, DateTime>("startof" + unit, (time, offset) => Shift(start(time), offset, add)),
        Nullable<DateTime, DateTime>("endof" + unit, time => Before(Shift(start(time), 1, add))),
        Nullable<DateTime, long, DateTime>("endof" + unit, (time, offset) => Before(Shift(start(time), offset + 1, add))),
    ];

    private static DateTime? Before(DateTime? moment) => moment is { Ticks: > 0 } known ? known.AddTicks(-1) : null;

    private static DateTime? Shift(DateTime? start, long count, Func<DateTime, long, DateTime?> add) =>
        start is { } known && Math.Abs((double)count) < MostDays ? add(known, count) : null;

    private static DateTime? AddDays(DateTime start, long days) => Arithmetic.Moment(start, days * TimeSpan.TicksPerDay);

    private static DateTime? AddMonths(DateTime start, long months)
    {
        var month = (start.Year * 12L) + start.Month - 1 + months;
        return month is >= 12 and < 120_000 ? new DateTime((int)(month / 12), (int)(month % 12) + 1, 1, 0, 0, 0, DateTimeKind.Utc) : null;
    }

    private static IEnumerable<ScalarFunction> Unix(string unit, decimal ticks) =>
    [
        Nullable<long, DateTime>($"unixtime_{unit}_todatetime", value => Unix(value * ticks)),
        Nullable<double, DateTime>($"unixtime_{unit}_todatetime", value => Math.Abs(value) < long.MaxValue ? Unix((decimal)value * ticks) : null),
    ];

    private static DateTime? Unix(decimal ticks)
    {
        var moment = DateTime.UnixEpoch.Ticks + Math.Round(ticks);
        return moment >= 0 && moment <= DateTime.MaxValue.Ticks ? new DateTime((long)moment, DateTimeKind.Utc) : null;
    }

    // The older function counts weeks from Sunday, the first being that with the first Wednesday of the year.
    // https://learn.microsoft.com/kusto/query/week-of-year-function
    public static int WeekWithWednesday(DateTime time) =>
        CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(time, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Sunday);

    private static object? Span(long days, long hours, long minutes, object? seconds) =>
        hours is >= 0 and < 24 && minutes is >= 0 and < 60 && seconds is double known and >= 0 and < 60 && Math.Abs((double)days) < TimeSpan.MaxValue.Days
            ? new TimeSpan((((days * 24) + hours) * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute) + (long)Math.Round(known * TimeSpan.TicksPerSecond))
            : null;

    private static object? MakeDateTime(object?[] args)
    {
        var parts = args.Select(arg => arg is null ? double.NaN : Convert.ToDouble(arg, CultureInfo.InvariantCulture)).Concat([0, 0, 0]).ToArray();
        var (year, month, day, hour, minute, second) = (parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        var valid = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60;
        return valid && day <= DateTime.DaysInMonth((int)year, (int)month)
            ? new DateTime((int)year, (int)month, (int)day, (int)hour, (int)minute, 0, DateTimeKind.Utc).AddTicks((long)Math.Round(second * TimeSpan.TicksPerSecond))
            : null;
    }
}
