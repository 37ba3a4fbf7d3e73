using XdrInfra.Testing.Stacks;

namespace XdrInfra.Cli.Tests;

/// <summary>Stack files for runs of the command line.</summary>
internal static class Stacks
{
    /// <summary>The smallest stack that no mandatory rule has anything against.</summary>
    public static string Small(string name, params string[] lines) =>
        StackText.Required.Replace("environment: soc", $"environment: {name}", StringComparison.Ordinal).Replace("law-soc", $"law-{name}", StringComparison.Ordinal)
        + string.Concat(lines.Select(line => $"  {line}\n"));

    public static CliRun With(params (string Name, string Text)[] stacks)
    {
        var run = new CliRun();
        run.Write("Pulumi.yaml", StackText.Project);
        foreach (var (name, text) in stacks)
        {
            run.Write(File(name), text);
        }

        return run;
    }

    public static string File(string name) => $"stacks/Pulumi.{name}.yaml";
}
