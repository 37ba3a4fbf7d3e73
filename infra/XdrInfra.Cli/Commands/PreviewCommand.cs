using System.CommandLine;
using XdrInfra.Cli.Checking;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Local;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Commands;

/// <summary>Says what <c>up</c> would do; reads only.</summary>
internal static class PreviewCommand
{
    public static Command Create(CliContext context)
    {
        var stack = SharedOptions.Stack();
        var local = SharedOptions.Local();
        var port = SharedOptions.Port();
        var scenario = SharedOptions.Scenario();
        var target = SharedOptions.Target();
        var command = new Command("preview", "Says what 'up' would do; changes nothing.") { stack, local, port, scenario, target };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            RequireLocal.ToDeploy("preview", parsed.GetValue(local));
            var narrator = new Narrator(context, Consoles.Out(context));
            var options = new LocalOptions(parsed.GetValue(port), parsed.GetValue(scenario));
            return (int)await narrator.WatchAsync(() => RunAsync(
                context, narrator, parsed.GetRequiredValue(stack), options, parsed.GetValue(target) ?? [], cancellationToken));
        });
        return command;
    }

    private static async Task<ExitCode> RunAsync(
        CliContext context, Narrator narrator, string stack, LocalOptions options, IReadOnlyList<string> targets, CancellationToken cancellationToken)
    {
        var loaded = Gate.Pass(context, stack, narrator);
        await using var world = await LocalWorld.OpenAsync(context, loaded, options, cancellationToken);
        var plan = await new LocalDeployment(context, loaded, world.Azure, world.State, narrator).PlanAsync(targets, cancellationToken);
        PlanText.Write(narrator, plan);
        return ExitCode.Success;
    }
}
