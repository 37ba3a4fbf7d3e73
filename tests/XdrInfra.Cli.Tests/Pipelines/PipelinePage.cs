using XdrInfra.Testing.Repo;
using YamlDotNet.RepresentationModel;

namespace XdrInfra.Cli.Tests.Pipelines;

/// <summary>The pipelines of docs/ci.md, as the shell lines that a runner would run.</summary>
internal static class PipelinePage
{
    /// <summary>The lines of each step in order; a step that is not for a shell is left out, the checkout is null.</summary>
    public static IReadOnlyList<string?> Steps(string heading)
    {
        var pipeline = Yaml(heading);
        var steps = pipeline.Children.TryGetValue("steps", out var own) ? own : pipeline["jobs"]["check"]["steps"];
        return [.. ((YamlSequenceNode)steps).Cast<YamlMappingNode>().Where(step => Shell(step) is not null || IsCheckout(step)).Select(Shell)];
    }

    /// <summary>Settings of the check-out step and of the pipeline as one text.</summary>
    public static YamlMappingNode Yaml(string heading)
    {
        var section = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "ci.md")).Split($"## {heading}\n", 2)[1];
        var stream = new YamlStream();
        stream.Load(new StringReader(section.Split("```yaml\n", 2)[1].Split("```", 2)[0]));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string? Shell(YamlMappingNode step) => step.Children.TryGetValue("run", out var run) || step.Children.TryGetValue("script", out run) ? run.ToString() : null;

    private static bool IsCheckout(YamlMappingNode step) =>
        step.Children.ContainsKey("checkout") || (step.Children.TryGetValue("uses", out var action) && action.ToString().StartsWith("actions/checkout@", StringComparison.Ordinal));
}
