using XdrInfra.Benchmarks.InProcess;
using XdrInfra.Benchmarks.Processes;
using XdrInfra.Benchmarks.Serving;
using XdrInfra.Benchmarks.Wire;

namespace XdrInfra.Benchmarks.Running;

/// <summary>Names in, one table out.</summary>
internal static class BenchmarkCommand
{
    private const int WrongUsage = 2;

    private static readonly IReadOnlyList<IBenchmark> All =
    [
        new MainJobBenchmark(), new ApplyBenchmark(), new EmulatorBenchmark(), new CheckOneBenchmark(), new CheckManyBenchmark(), new QueryBenchmark(),
        new KqlBenchmark(), new KqlGrowthBenchmark(), new KqlFirstBenchmark(), new KqlPeakBenchmark(), new ReportBenchmark(), new VerifyBenchmark(), new PolicyPackBenchmark(), new ProgramBenchmark(),
    ];

    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error)
    {
        if (args is [OwnChild.Word, var what])
        {
            return OwnChild.Do(what, output);
        }

        if (args is [EmptyServer.Word, var state])
        {
            return await EmptyServer.RunAsync(state, input, output);
        }

        var wanted = All.Where(benchmark => args.Contains(benchmark.Name)).ToList();
        if (args.Length == 0 || wanted.Count != args.Distinct(StringComparer.Ordinal).Count())
        {
            error.WriteLine($"Usage: XdrInfra.Benchmarks <{string.Join('|', All.Select(benchmark => benchmark.Name))}> …");
            return WrongUsage;
        }

        var figures = new List<Figure>();
        foreach (var benchmark in wanted)
        {
            error.WriteLine($"{benchmark.Name}:");
            figures.AddRange(await benchmark.RunAsync(error));
        }

        FigureTable.Write(output, figures);
        return 0;
    }
}
