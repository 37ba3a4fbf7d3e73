using System.Globalization;
using XdrInfra.Benchmarks.Kql;
using XdrInfra.Benchmarks.Running;
using XdrInfra.Kql;

namespace XdrInfra.Benchmarks.InProcess;

/// <summary>The same queries on a hundred thousand, a million and ten million rows. What the processor's caches cannot hold is slower for the hand-written loop too, so its growth is the measure.</summary>
internal sealed class KqlGrowthBenchmark : IBenchmark
{
    private const double GrowthToLoop = 1.3;

    // The sizes warm one another up, and the largest takes its time.
    private const int WarmUps = 3;

    private static readonly IReadOnlyList<int> Sizes = [100_000, 1_000_000, 10_000_000];

    private static readonly IReadOnlyList<KqlCase> Cases =
        [.. KqlCase.All, new("sort", "SecurityIncident | sort by AlertCount desc, TimeGenerated asc | take 1", loop => loop.Sorted(), 0)];

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
        new($"{what}: hundred times the rows, to the loop's", times[^1].Query / times[0].Query / (times[^1].Loop / times[0].Loop), "times", GrowthToLoop),
    ];
}
