using System.Globalization;
using XdrInfra.Benchmarks.Kql;
using XdrInfra.Benchmarks.Running;
using XdrInfra.Kql;

namespace XdrInfra.Benchmarks.InProcess;

/// <summary>Queries on a million rows in memory, each beside the hand-written loop for the same answer.</summary>
internal sealed class KqlBenchmark : IBenchmark
{
    private const int Rows = 1_000_000;

    private static readonly QueryOptions Options = new(IncidentArrays.Now) { ResultRowBudget = Rows };

    public string Name => "kql";

    public Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        var data = new IncidentArrays(Rows);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var database = IncidentDatabase.Of(data);
        var table = (GC.GetTotalMemory(forceFullCollection: true) - before) / (1024.0 * 1024.0);
        var figures = new List<Figure>
        {
            new("table of 1,000,000 rows: memory to raw bytes", table / data.Mebibytes, "times", 2.5),
            new("parse and analyze 60 lines", Timing.Of(() => KqlQuery.Analyze(LongQuery.Text, database.Schema)).Milliseconds, "ms", 1),
        };
        foreach (var item in KqlCase.All)
        {
            figures.AddRange(Measure(item, new HandWritten(data), database));
            log.WriteLine($"  {figures[^1].What}: {figures[^1].ValueText}");
        }

        GC.KeepAlive(database);
        return Task.FromResult<IReadOnlyList<Figure>>(figures);
    }

    private static IEnumerable<Figure> Measure(KqlCase item, HandWritten loops, IncidentDatabase database)
    {
        Compare(item, item.Loop(loops), KqlEngine.Run(item.Query, database, Options, CancellationToken.None));
        var (loop, _) = Timing.Of(() => item.Loop(loops));
        var (query, mebibytes) = Timing.Of(() => KqlEngine.Run(item.Query, database, Options, CancellationToken.None));
        yield return new($"{item.What}: query", query, "ms", item.Milliseconds);
        yield return new($"{item.What}: loop", loop, "ms");
        yield return new($"{item.What}: allocated", mebibytes, "MiB", item.Mebibytes);
        if (item.Peer is { } peer)
        {
            yield return new($"{item.What}: the peer's figure", peer.Milliseconds, "ms");
            yield return new($"{item.What}: query, of what makes it {peer.Factor} times as fast", query, "ms", peer.Milliseconds / peer.Factor);
            yield return new($"{item.What}: times as fast as the peer", peer.Milliseconds / query, "times");
        }

        yield return new($"{item.What}: query to loop", query / loop, "times", item.Ratio);
    }

    // A fast wrong answer is no figure.
    private static void Compare(KqlCase item, long expected, QueryResult result)
    {
        var table = result.Primary ?? throw new InvalidOperationException($"{item.Query}: {result.Error?.Message}");
        var actual = table.Columns is [{ Name: "Count" }] ? (long)table.Value(0, 0)!   // count gives one row, never a null
            : item.What == "top 10" ? ((DateTime)table.Value(0, table.IndexOf("TimeGenerated"))!).Ticks   // no row of the data is without a time
            : table.RowCount;
        if (actual != expected)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{item.Query}: the query says {actual}, the loop {expected}."));
        }
    }
}
