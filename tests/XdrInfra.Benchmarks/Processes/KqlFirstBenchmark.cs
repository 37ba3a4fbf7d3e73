using XdrInfra.Benchmarks.Running;

namespace XdrInfra.Benchmarks.Processes;

/// <summary>The first query of a process, its start included, beside a process that does nothing.</summary>
internal sealed class KqlFirstBenchmark : IBenchmark
{
    public string Name => "kql-first";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        var query = await ProcessSeries.RunAsync(log, () => OwnChild.RunAsync(OwnChild.FirstQuery));
        var nothing = await ProcessSeries.RunAsync(log, () => OwnChild.RunAsync(OwnChild.Nothing));
        return
        [
            .. ProcessSeries.Figures("first query of a process", query, seconds: 0.15, mebibytes: null),
            .. ProcessSeries.Figures("a process that does nothing", nothing, seconds: null, mebibytes: null),
            new("first query to nothing: wall", ProcessSeries.Wall(query) / ProcessSeries.Wall(nothing), "times"),
        ];
    }
}
