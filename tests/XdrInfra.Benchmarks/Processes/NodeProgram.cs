using System.Globalization;
using System.Text.RegularExpressions;
using XdrInfra.Testing.Repo;

namespace XdrInfra.Benchmarks.Processes;

/// <summary>A stack as a Pulumi program on Node under mocks: how a unit test of such a program checks it, one process for each stack.</summary>
internal static partial class NodeProgram
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "tests", "interop", "baseline");

    public static async Task<IReadOnlyList<ProcessFigures>> RunAsync(TextWriter log, string stack)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            await ProcessMeter.RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], Folder);
        }

        using var project = new TemporaryProject(stack);
        var graph = Path.Combine(project.Root, "graph.json");
        await File.WriteAllTextAsync(graph, (await XdrTool.RunAsync(project.Root, "graph", stack, "--format", "json")).Output);
        return await ProcessSeries.RunAsync(log, async () => Whole(await ProcessMeter.RunAsync("node", ["stack.mjs", graph], Folder)));
    }

    /// <summary>A program that declares nothing would be quick.</summary>
    private static ProcessFigures Whole(ProcessFigures run) =>
        int.Parse(Declared().Match(run.Output).Groups["count"].Value, CultureInfo.InvariantCulture) >= 30
            ? run
            : throw new InvalidOperationException($"The program on Node declared too little: {run.Output}");

    [GeneratedRegex("^(?<count>[0-9]+) resources", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declared();
}
