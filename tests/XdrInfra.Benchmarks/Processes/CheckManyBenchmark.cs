using System.Globalization;
using XdrInfra.Benchmarks.Running;

namespace XdrInfra.Benchmarks.Processes;

/// <summary>
/// <c>xdr check --all</c> over a fleet of full-size stacks; ten times the stacks may take a little more than ten times as long,
/// and a stack takes a small part of what it takes as a Pulumi program on Node.
/// </summary>
internal sealed class CheckManyBenchmark : IBenchmark
{
    private const int Fleet = 1_000;
    private const double MostGrowth = 11;
    private const double LeastAdvantage = 150;

    // Ten times as long as the others, and only its ratio counts.
    private const int RunsOfTheLarge = 1;

    public string Name => "check-many";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        var small = await CheckAsync(log, Fleet, Median.Runs);
        var large = await CheckAsync(log, Fleet * 10, RunsOfTheLarge);
        var node = await NodeProgram.RunAsync(log, "prod");
        var part = ProcessSeries.Wall(small) / Fleet / ProcessSeries.Wall(node);
        return
        [
            .. ProcessSeries.Figures($"check --all, {Fleet} stacks", small, seconds: 4, mebibytes: 300),
            .. ProcessSeries.Figures($"check --all, {Fleet * 10} stacks", large, seconds: null, mebibytes: null),
            new("ten times the stacks", ProcessSeries.Wall(large) / ProcessSeries.Wall(small), "times", MostGrowth),
            .. ProcessSeries.Figures("the same stack as a Pulumi program on Node", node, seconds: null, mebibytes: null),
            new("a stack in xdr, of the program's time", part * 1_000, "‰", 1_000 / LeastAdvantage),
            new("times that the program takes", 1 / part, "times"),
        ];
    }

    private static async Task<IReadOnlyList<ProcessFigures>> CheckAsync(TextWriter log, int stacks, int runs)
    {
        using var project = new TemporaryProject();
        var template = TemporaryProject.Text("prod");
        for (var number = 1; number <= stacks; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"c{number:00000}");
            File.WriteAllText(project.StackFile(name), Customer(template, name, number));
        }

        return await ProcessSeries.RunAsync(log, () => XdrTool.RunAsync(project.Root, "check", "--all"), runs);
    }

    /// <summary>The production stack for another customer: own tenant, subscription and workspace.</summary>
    private static string Customer(string template, string name, int number) => template
        .Replace("environment: prod", $"environment: {name}", StringComparison.Ordinal)
        .Replace("soc-prod", $"soc-{name}", StringComparison.Ordinal)
        .Replace("c2a7e5d4-93b1-4f6e-8f0d-7a6b5c4d3e2f", string.Create(CultureInfo.InvariantCulture, $"c2a7e5d4-93b1-4f6e-8f0d-{number:000000000000}"), StringComparison.Ordinal)
        .Replace("3e8d1a52-7b4c-4d9e-a1f6-0c9b8a7d6e5f", string.Create(CultureInfo.InvariantCulture, $"3e8d1a52-7b4c-4d9e-a1f6-{number:000000000000}"), StringComparison.Ordinal);
}
