using System.Globalization;
using XdrInfra.Benchmarks.Kql;
using XdrInfra.Benchmarks.Running;
using XdrInfra.Kql;

namespace XdrInfra.Benchmarks.InProcess;

/// <summary>The same queries on a hundred thousand, a million and ten million rows: time by row may not grow, but for what the caches of the processor cannot hold.</summary>
internal sealed class KqlGrowthBenchmark : IBenchmark
{
    private const double TenTimesTheRows = 13;

    private static readonly IReadOnlyList<int> Sizes = [100_000, 1_000_000, 10_000_000];

    private static readonly IReadOnlyList<(string What, string Query)> Queries =
    [
        .. KqlCase.All.Select(item => (item.What, item.Query)),
        ("sort", "SecurityIncident | sort by AlertCount desc, TimeGenerated asc | take 1"),
    ];

    public string Name => "kql-growth";

    public Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        var times = Sizes.Select(size => Measure(size, log)).ToList();
        return Task.FromResult<IReadOnlyList<Figure>>([.. Queries.SelectMany((query, index) => Growth(query.What, [.. times.Select(time => time[index])]))]);
    }

    private static List<double> Measure(int rows, TextWriter log)
    {
        var database = IncidentDatabase.Of(new IncidentArrays(rows));
        var options = new QueryOptions(IncidentArrays.Now) { ResultRowBudget = rows, MemoryBudgetBytes = long.MaxValue, RowBudget = long.MaxValue };
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {rows:N0} rows"));
        return [.. Queries.Select(query => Timing.Of(() => KqlEngine.Run(query.Query, database, options, CancellationToken.None)).Milliseconds)];
    }

    private static IEnumerable<Figure> Growth(string what, IReadOnlyList<double> times) =>
    [
        .. times.Select((time, index) => new Figure(string.Create(CultureInfo.InvariantCulture, $"{what}: {Sizes[index]:N0} rows"), time, "ms")),
        new($"{what}: ten times the rows, 10,000,000 to 1,000,000", times[2] / times[1], "times", TenTimesTheRows),
    ];
}
