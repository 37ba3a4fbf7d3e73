using System.Globalization;
using XdrInfra.Benchmarks.Kql;
using XdrInfra.Benchmarks.Running;

namespace XdrInfra.Benchmarks.Processes;

/// <summary>The most that a process takes while it holds a million rows and runs a query, beyond what it takes without them, to the raw bytes of the columns; each query in a process of its own.</summary>
internal sealed class KqlPeakBenchmark : IBenchmark
{
    private const double PeakToRaw = 2.5;

    public string Name => "kql-peak";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        var figures = new List<Figure>();
        for (var i = 0; i < KqlCase.All.Count; i++)
        {
            var ran = await OwnChild.RunAsync(PeakChild.WordOf(i));
            figures.Add(new Figure($"{KqlCase.All[i].What}: peak memory to raw bytes", double.Parse(ran.Output, CultureInfo.InvariantCulture), "times", PeakToRaw));
            log.WriteLine($"  {figures[^1].What}: {figures[^1].ValueText}");
        }

        return figures;
    }
}
