using System.Globalization;
using System.Xml;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Kql;

namespace XdrInfra.Emulator.Routes.Logs;

/// <summary>Time ranges of queries: a duration back from now, or two of start, end and duration with a slash between.</summary>
// https://learn.microsoft.com/azure/azure-monitor/logs/api/timeouts
internal static class Timespans
{
    // More than any workspace keeps; keeps the arithmetic from overflowing.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    public static TimeRange Read(string text, DateTime now)
    {
        var parts = text.Split('/');
        return parts switch
        {
            [var duration] => new TimeRange(now - Duration(duration, text), now.AddTicks(1)),
            [var start, var duration] when IsDuration(duration) => new TimeRange(Moment(start, text), Moment(start, text) + Duration(duration, text)),
            [var duration, var end] when IsDuration(duration) => new TimeRange(Moment(end, text) - Duration(duration, text), Moment(end, text)),
            [var start, var end] => new TimeRange(Moment(start, text), Moment(end, text)),
            _ => throw Refused(text),
        };
    }

    private static bool IsDuration(string text) => text.StartsWith('P');

    private static TimeSpan Duration(string text, string whole)
    {
        try
        {
            var duration = XmlConvert.ToTimeSpan(text);
            return duration >= TimeSpan.Zero && duration <= Longest ? duration : throw Refused(whole);
        }
        catch (FormatException)
        {
            throw Refused(whole);
        }
        catch (OverflowException)
        {
            throw Refused(whole);
        }
    }

    private static DateTime Moment(string text, string whole) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw Refused(whole);

    private static RefusedException Refused(string text) =>
        new(QueryErrors.BadArgument($"The timespan '{text}' is not an ISO 8601 duration or interval."));
}
