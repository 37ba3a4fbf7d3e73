using System.CommandLine;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Local;
using XdrInfra.Cli.Verifying;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Commands;

/// <summary>Asks a deployed stack whether it works.</summary>
internal static class VerifyCommand
{
    public static Command Create(CliContext context)
    {
        var stack = SharedOptions.Stack();
        var local = SharedOptions.Local();
        var port = SharedOptions.Port();
        var wait = SharedOptions.Duration("--wait", "How long waiting checks are asked again, for example 20m.", TimeSpan.Zero);
        var since = SharedOptions.Duration("--since", "The window for incidents and alerts, for example 24h.", VerifyOptions.DefaultSince);
        var only = new Option<string[]>("--only") { Description = "Code of a check to run, for example XDR5008; may be given several times." };
        var report = SharedOptions.Report();
        var command = new Command("verify", "Runs the checks against a deployed stack.") { stack, local, port, wait, since, only, report };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            RequireLocal.ToAsk("verify", parsed.GetValue(local));
            var loaded = LoadedStack.Read(context, parsed.GetRequiredValue(stack));
            var options = new VerifyOptions(parsed.GetValue(wait), parsed.GetValue(since), parsed.GetValue(only) ?? []) { ReportFolder = parsed.GetValue(report) };
            var narrator = new Narrator(context, Consoles.Out(context));
            return (int)await narrator.WatchAsync(() => RunAsync(context, narrator, loaded, new(parsed.GetValue(port)), options, cancellationToken));
        });
        return command;
    }

    private static async Task<ExitCode> RunAsync(
        CliContext context, Narrator narrator, LoadedStack stack, LocalOptions azureOptions, VerifyOptions options, CancellationToken cancellationToken)
    {
        await using var world = await LocalWorld.OpenAsync(context, stack, azureOptions, cancellationToken);
        var report = await Verification.RunAsync(context, stack, world.Azure, options, narrator, cancellationToken);
        VerdictText.Write(narrator, report);
        ReportFiles.Write(context, narrator, report, options.ReportFolder);
        return report.ExitCode;
    }
}
