using XdrInfra.Benchmarks.Running;

namespace XdrInfra.Benchmarks.Processes;

/// <summary><c>xdr check</c> of one stack, start of the process included.</summary>
internal sealed class CheckOneBenchmark : IBenchmark
{
    public string Name => "check-one";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter log) =>
    [
        .. await CheckAsync(log, XdrTool.Ordinary, "check prod"),
        .. await CheckAsync(log, XdrTool.AheadOfTime, "check prod, compiled ahead of time"),
    ];

    private static async Task<IReadOnlyList<Figure>> CheckAsync(TextWriter log, XdrTool tool, string what)
    {
        using var project = new TemporaryProject("prod");
        var runs = await ProcessSeries.RunAsync(log, () => tool.RunInAsync(project.Root, "check", "prod"));
        return ProcessSeries.Figures(what, runs, seconds: 0.35, mebibytes: 120);
    }
}
