using System.Diagnostics;
using System.Globalization;
using XdrInfra.Benchmarks.Running;

namespace XdrInfra.Benchmarks.Processes;

/// <summary>The largest graph that a stack file gives, applied by a fresh process to an Azure that is up: from its first line about Azure to its last about the deployment.</summary>
internal sealed class ApplyBenchmark : IBenchmark
{
    private const string All =
        "tables: { IdentityInfo: { totalDays: 365 }, BehaviorAnalytics: { totalDays: 365 }, SentinelHealth: { totalDays: 365 }, Usage: { totalDays: 365 }, Operation: { totalDays: 365 } }";

    public string Name => "apply";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        var file = await XdrTool.ExecutableAsync();
        var times = new List<double>();
        for (var run = 0; run <= Median.Runs; run++)
        {
            times.Add(await OnceAsync(file));
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(run == 0 ? "warm-up" : $"run {run}")}: {times[^1]:0.00} s"));
        }

        return [new("the graph of a whole stack, applied cold", Median.Of(times.Skip(1)), "s", 1.5)];
    }

    private static async Task<double> OnceAsync(string file)
    {
        using var project = new TemporaryProject("dev");
        var text = TemporaryProject.Text("dev").Replace("default: { analyticsDays: 90, totalDays: 180 }", $"default: {{ analyticsDays: 90, totalDays: 180 }}\n    {All}", StringComparison.Ordinal);
        await File.WriteAllTextAsync(project.StackFile("dev"), text);
        var start = new ProcessStartInfo(file, ["up", "dev", "--local", "--no-verify"]) { WorkingDirectory = project.Root, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{file}' did not start.");
        var (watch, time) = (new Stopwatch(), 0.0);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Azure      https://", StringComparison.Ordinal))
            {
                watch.Start();
            }
            else if (line.Contains("Deploy     ", StringComparison.Ordinal))
            {
                time = watch.Elapsed.TotalSeconds;
            }
        }

        await process.WaitForExitAsync();
        return process.ExitCode == 0 && time > 0 ? time : throw new InvalidOperationException($"xdr up ended with {process.ExitCode}.");
    }
}
