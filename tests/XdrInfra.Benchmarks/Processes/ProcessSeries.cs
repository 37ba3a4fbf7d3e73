using System.Globalization;
using XdrInfra.Benchmarks.Running;

namespace XdrInfra.Benchmarks.Processes;

/// <summary>The same run several times, after one that warms the disk's cache.</summary>
internal static class ProcessSeries
{
    public static async Task<IReadOnlyList<ProcessFigures>> RunAsync(TextWriter log, Func<Task<ProcessFigures>> run, int runs = Median.Runs)
    {
        var all = new List<ProcessFigures>();
        for (var i = 0; i <= runs; i++)
        {
            var figures = await run();
            log.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {(i == 0 ? "warm-up" : $"run {i}")}: {figures.Wall.TotalSeconds:0.00} s, CPU {figures.Cpu.TotalSeconds:0.00} s, peak {figures.PeakMebibytes:0} MiB"));
            if (i > 0)
            {
                all.Add(figures);
            }
        }

        return all;
    }

    public static double Wall(IReadOnlyList<ProcessFigures> runs) => Median.Of(runs.Select(run => run.Wall.TotalSeconds));

    public static double Cpu(IReadOnlyList<ProcessFigures> runs) => Median.Of(runs.Select(run => run.Cpu.TotalSeconds));

    /// <summary>Wall, CPU and memory, with the limits for the first and the last.</summary>
    public static IReadOnlyList<Figure> Figures(string what, IReadOnlyList<ProcessFigures> runs, double? seconds, double? mebibytes) =>
    [
        new($"{what}: wall", Wall(runs), "s", seconds),
        new($"{what}: CPU", Cpu(runs), "s"),
        new($"{what}: peak memory", Median.Of(runs.Select(run => run.PeakMebibytes)), "MiB", mebibytes),
    ];
}
