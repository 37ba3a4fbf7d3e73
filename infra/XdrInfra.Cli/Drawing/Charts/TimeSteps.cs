using System.Globalization;

namespace XdrInfra.Cli.Drawing.Charts;

/// <summary>Puts values on an axis of time: equal steps, with empty ones where the result has none, so that a silent day is seen.</summary>
internal static class TimeSteps
{
    // More than any terminal is wide; neighbours are put together when it is drawn.
    private const int MaximumSteps = 2000;

    public static Chart? Chart(string title, IEnumerable<ChartPoint> points)
    {
        var timed = points.Select(point => (Time: Time(point.At), point.Series, point.Value)).Where(point => point.Time is not null)
            .Select(point => (Time: point.Time ?? default, point.Series, point.Value)).ToList();
        if (timed.Count == 0)
        {
            return null;
        }

        var times = timed.Select(point => point.Time).Distinct().Order().ToList();
        var (first, step) = (times[0], Step(times));
        var count = Index(times[^1]) + 1;
        var labels = Enumerable.Range(0, count).Select(at => Label(first + (step * at), step)).ToList();
        return new Chart(title, labels, [.. timed.GroupBy(point => point.Series).Select(Series)]);

        int Index(DateTime time) => (int)Math.Round((time - first) / step);

        ChartSeries Series(IGrouping<string, (DateTime Time, string Series, double Value)> group)
        {
            var values = new double?[count];
            foreach (var (time, _, value) in group)
            {
                var at = Index(time);
                values[at] = values[at] is { } known ? Math.Max(known, value) : value;
            }

            return new ChartSeries(group.Key, values);
        }
    }

    private static TimeSpan Step(List<DateTime> times)
    {
        var least = times.Zip(times.Skip(1), (one, next) => next - one).DefaultIfEmpty(TimeSpan.FromDays(1)).Min();
        var narrowest = (times[^1] - times[0]) / MaximumSteps;
        return least > narrowest ? least : narrowest;
    }

    private static string Label(DateTime time, TimeSpan step) =>
        time.ToString(step.Ticks % TimeSpan.TicksPerDay == 0 && time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static DateTime? Time(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
