using System.CommandLine;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Local;
using XdrInfra.Cli.Verifying;

namespace XdrInfra.Cli.Commands;

/// <summary>Makes a stack true and verifies that it worked.</summary>
internal static class UpCommand
{
    public static Command Create(CliContext context)
    {
        var stack = SharedOptions.Stack();
        var local = SharedOptions.Local();
        var port = SharedOptions.Port();
        var scenario = SharedOptions.Scenario();
        var target = SharedOptions.Target();
        var noVerify = new Option<bool>("--no-verify") { Description = "Deploy only." };
        var report = SharedOptions.Report();
        var command = new Command("up", "Makes a stack true, then checks that it worked.") { stack, local, port, scenario, target, noVerify, report };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            RequireLocal.ToDeploy("up", parsed.GetValue(local));
            var options = new LocalUpOptions(
                new(parsed.GetValue(port), parsed.GetValue(scenario)),
                parsed.GetValue(target) ?? [],
                parsed.GetValue(noVerify) ? null : new VerifyOptions(TimeSpan.Zero, VerifyOptions.DefaultSince, []) { ReportFolder = parsed.GetValue(report) });
            var narrator = new Narrator(context, Consoles.Out(context));
            var exit = await narrator.WatchAsync(() => new LocalUp(context, narrator).RunAsync(parsed.GetRequiredValue(stack), options, cancellationToken));
            return (int)exit;
        });
        return command;
    }
}
