using XdrInfra.Benchmarks.Running;

namespace XdrInfra.Benchmarks.Processes;

/// <summary>One <c>xdr query</c> against a deployed local stack, start of the process included.</summary>
internal sealed class QueryBenchmark : IBenchmark
{
    private const string Question = "SecurityIncident | where TimeGenerated > ago(14d) | summarize arg_max(TimeGenerated, *) by IncidentNumber | summarize count() by Severity";

    public string Name => "query";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        using var project = new TemporaryProject("dev");
        await XdrTool.RunAsync(project.Root, "up", "dev", "--local", "--no-verify");
        var runs = await ProcessSeries.RunAsync(log, () => XdrTool.RunAsync(project.Root, "query", "dev", Question, "--local"));
        return ProcessSeries.Figures("query dev --local", runs, seconds: null, mebibytes: null);
    }
}
