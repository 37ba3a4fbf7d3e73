using XdrInfra.Benchmarks.Running;
using XdrInfra.Benchmarks.Wire;

namespace XdrInfra.Benchmarks.Processes;

/// <summary>The first query of a process, its start included, beside a process that does nothing: compiled ahead of time, as the packages of xdr are, and when it starts.</summary>
internal sealed class KqlFirstBenchmark : IBenchmark
{
    public string Name => "kql-first";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        var folder = await Published.OnSharedRuntimeAsync("tests/XdrInfra.Benchmarks");
        return
        [
            .. await MeasureAsync(log, "", what => OwnChild.RunAsync(what, folder), seconds: 0.15),
            .. await MeasureAsync(log, ", compiled at its start", OwnChild.RunAsync, seconds: null),
        ];
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(TextWriter log, string way, Func<string, Task<ProcessFigures>> run, double? seconds)
    {
        var query = await ProcessSeries.RunAsync(log, () => run(OwnChild.FirstQuery));
        var nothing = await ProcessSeries.RunAsync(log, () => run(OwnChild.Nothing));
        return
        [
            .. ProcessSeries.Figures($"first query of a process{way}", query, seconds, mebibytes: null),
            .. ProcessSeries.Figures($"a process that does nothing{way}", nothing, seconds: null, mebibytes: null),
            new($"first query to nothing{way}: wall", ProcessSeries.Wall(query) / ProcessSeries.Wall(nothing), "times"),
            new($"first query to nothing{way}: CPU", ProcessSeries.Cpu(query) / ProcessSeries.Cpu(nothing), "times"),
        ];
    }
}
