using System.CommandLine;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Local;
using XdrInfra.Cli.Pulumi;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;

namespace XdrInfra.Cli.Commands;

/// <summary>Lets a stack go; gives back what was changed where the stack file says so.</summary>
internal static class DestroyCommand
{
    public static Command Create(CliContext context)
    {
        var yes = SharedOptions.Yes();
        var command = new Command("destroy", "Lets a stack go, and gives back what the stack file says.");
        var options = new DeployOptions(command, withScenario: false);
        command.Add(yes);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var local = options.Local(parsed);
            var loaded = LoadedStack.Read(context, options.Stack(parsed));
            await Confirmation.RequireAsync(context, "destroy", parsed.GetValue(yes), Question(loaded), cancellationToken);
            var narrator = new Narrator(context, Consoles.Out(context));
            return (int)(local is not null
                ? await narrator.WatchAsync(() => LocalAsync(context, narrator, loaded, local, options.Targets(parsed), cancellationToken))
                : await new CloudDeployment(context, narrator).DestroyAsync(loaded, options.Targets(parsed), cancellationToken));
        });
        return command;
    }

    private static string Question(LoadedStack stack) => stack.Settings.OnDestroy.Or(OnDestroy.Keep) == OnDestroy.Restore
        ? $"Let stack '{stack.Settings.Stack}' go, and give back what it changed?"
        : $"Let stack '{stack.Settings.Stack}' go, and leave Azure as it is?";

    private static async Task<ExitCode> LocalAsync(
        CliContext context, Narrator narrator, LoadedStack stack, LocalOptions options, IReadOnlyList<string> targets, CancellationToken cancellationToken)
    {
        await using var world = await LocalWorld.OpenAsync(context, stack, options, cancellationToken);
        var result = await new LocalDeployment(context, stack, world.Azure, world.State, narrator).DestroyAsync(targets, cancellationToken);
        PlanText.Findings(narrator, result.Findings);
        if (result.ExitCode == ExitCode.Success)
        {
            narrator.Done("Destroy", result.Changes.Count == 0 ? "there is nothing to let go" : ResultText.Of(result));
        }
        else
        {
            narrator.Failed("Destroy", $"{ResultText.Of(result)}; run the same command again to go on");
        }

        return result.ExitCode;
    }
}
