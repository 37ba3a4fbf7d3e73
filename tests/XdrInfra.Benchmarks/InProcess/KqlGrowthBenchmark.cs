using System.Globalization;
using XdrInfra.Benchmarks.Kql;
using XdrInfra.Benchmarks.Running;
using XdrInfra.Kql;

namespace XdrInfra.Benchmarks.InProcess;

/// <summary>
/// The same queries on a hundred thousand, a million and ten million rows. Growth is linear when a hundred times the rows take a hundred times the time; sorting may take
/// n log n. What the processor's caches cannot hold is slower for the hand-written loop too, so where the loop grows faster than that, its growth is the measure.
/// </summary>
internal sealed class KqlGrowthBenchmark : IBenchmark
{
    private const double GrowthToLoop = 1.3;
    private const string Sort = "sort";

    // The sizes warm one another up, and the largest takes its time.
    private const int WarmUps = 3;

    private static readonly IReadOnlyList<int> Sizes = [100_000, 1_000_000, 10_000_000];

    private static readonly IReadOnlyList<KqlCase> Cases =
        [.. KqlCase.All, new(Sort, "SecurityIncident | sort by AlertCount desc, TimeGenerated asc | take 1", loop => loop.Sorted(), 0)];

    public string Name => "kql-growth";

    public Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        var times = Sizes.Select(size => Measure(size, log)).ToList();
        return Task.FromResult<IReadOnlyList<Figure>>([.. Cases.SelectMany((item, index) => Figures(item.What, [.. times.Select(time => time[index])]))]);
    }

    private static List<(double Query, double Loop)> Measure(int rows, TextWriter log)
    {
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {rows:N0} rows"));
        var data = new IncidentArrays(rows);
        var (database, loops) = (IncidentDatabase.Of(data), new HandWritten(data));
        var options = new QueryOptions(IncidentArrays.Now) { ResultRowBudget = rows, MemoryBudgetBytes = long.MaxValue, RowBudget = long.MaxValue };
        return [.. Cases.Select(item => (Time(() => KqlEngine.Run(item.Query, database, options, CancellationToken.None)), Time(() => item.Loop(loops))))];
    }

    private static double Time(Action work) => Timing.Of(work, WarmUps).Milliseconds;

    private static IEnumerable<Figure> Figures(string what, IReadOnlyList<(double Query, double Loop)> times) =>
    [
        .. times.Select((time, index) => new Figure(string.Create(CultureInfo.InvariantCulture, $"{what}: {Sizes[index]:N0} rows"), time.Query, "ms")),
        new($"{what}: hundred times the rows", times[^1].Query / times[0].Query, "times"),
        new($"{what}: hundred times the rows, the loop", times[^1].Loop / times[0].Loop, "times"),
        new($"{what}: to linear growth or the loop's", times[^1].Query / times[0].Query / Math.Max(Expected(what), times[^1].Loop / times[0].Loop), "times", GrowthToLoop),
    ];

    private static double Expected(string what)
    {
        var rows = (double)Sizes[^1] / Sizes[0];
        return what == Sort ? rows * Math.Log(Sizes[^1]) / Math.Log(Sizes[0]) : rows;
    }
}
