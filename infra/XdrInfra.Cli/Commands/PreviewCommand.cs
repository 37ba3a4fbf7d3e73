using System.CommandLine;
using XdrInfra.Cli.Checking;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Local;
using XdrInfra.Cli.Pulumi;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Commands;

/// <summary>Says what <c>up</c> would do; reads only.</summary>
internal static class PreviewCommand
{
    public static Command Create(CliContext context)
    {
        var plan = new Option<string?>("--save-plan") { Description = "File to keep the plan in, for 'xdr up --plan'." };
        var command = new Command("preview", "Says what 'up' would do; changes nothing.");
        var options = new DeployOptions(command, plan: plan);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var narrator = new Narrator(context, Consoles.Out(context));
            var (stack, targets) = (options.Stack(parsed), options.Targets(parsed));
            return (int)(options.Local(parsed) is { } local
                ? await narrator.WatchAsync(() => LocalAsync(context, narrator, stack, local, targets, cancellationToken))
                : await new CloudDeployment(context, narrator).PreviewAsync(stack, targets, options.Plan(parsed), cancellationToken));
        });
        return command;
    }

    private static async Task<ExitCode> LocalAsync(
        CliContext context, Narrator narrator, string stack, LocalOptions options, IReadOnlyList<string> targets, CancellationToken cancellationToken)
    {
        var loaded = Gate.Pass(context, stack, narrator);
        await using var world = await LocalWorld.OpenAsync(context, loaded, options, cancellationToken);
        var plan = await new LocalDeployment(context, loaded, world.Azure, world.State, narrator).PlanAsync(targets, cancellationToken);
        PlanText.Write(narrator, plan);
        return ExitCode.Success;
    }
}
