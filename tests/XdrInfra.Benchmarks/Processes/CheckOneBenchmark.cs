using XdrInfra.Benchmarks.Running;

namespace XdrInfra.Benchmarks.Processes;

/// <summary><c>xdr check</c> of one stack, start of the process included.</summary>
internal sealed class CheckOneBenchmark : IBenchmark
{
    public string Name => "check-one";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        using var project = new TemporaryProject("dev");
        var runs = await ProcessSeries.RunAsync(log, () => XdrTool.RunAsync(project.Root, "check", "dev"));
        return ProcessSeries.Figures("check dev", runs, seconds: 0.35, mebibytes: 120);
    }
}
