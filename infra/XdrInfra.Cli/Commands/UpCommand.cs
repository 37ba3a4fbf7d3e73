using System.CommandLine;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Local;
using XdrInfra.Cli.Pulumi;
using XdrInfra.Cli.Verifying;

namespace XdrInfra.Cli.Commands;

/// <summary>Makes a stack true and verifies that it worked.</summary>
internal static class UpCommand
{
    public static Command Create(CliContext context)
    {
        var plan = new Option<string?>("--plan") { Description = "A plan of 'xdr preview --save-plan': exactly that is deployed, or it is refused." };
        var yes = SharedOptions.Yes();
        var noVerify = new Option<bool>("--no-verify") { Description = "Deploy only." };
        var report = SharedOptions.Report();
        var command = new Command("up", "Makes a stack true, then checks that it worked.");
        var options = new DeployOptions(command, plan: plan);
        command.Add(yes);
        command.Add(noVerify);
        command.Add(report);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var narrator = new Narrator(context, Consoles.Out(context));
            var (stack, targets) = (options.Stack(parsed), options.Targets(parsed));
            VerifyOptions? verify = parsed.GetValue(noVerify) ? null : new(TimeSpan.Zero, VerifyOptions.DefaultSince, []) { ReportFolder = parsed.GetValue(report) };
            return (int)(options.Local(parsed) is { } local
                ? await narrator.WatchAsync(() => new LocalUp(context, narrator).RunAsync(stack, new(local, targets, verify), cancellationToken))
                : await new CloudUp(context, narrator).RunAsync(stack, new(targets, parsed.GetValue(yes), options.Plan(parsed), verify), cancellationToken));
        });
        return command;
    }
}
