using System.CommandLine;
using XdrInfra.Cli.Connecting;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Verifying;
using XdrInfra.Model.Values;
using XdrInfra.Verify.Reports.Machine;

namespace XdrInfra.Cli.Commands;

/// <summary>Asks a deployed stack whether it works.</summary>
internal static class VerifyCommand
{
    public static Command Create(CliContext context)
    {
        var stack = SharedOptions.Stack();
        var wait = SharedOptions.Duration("--wait", "How long waiting checks are asked again, for example 20m; without it they are asked once.");
        var since = SharedOptions.Duration("--since", $"The window for incidents and alerts, for example 24h; {Durations.Format(VerifyOptions.DefaultSince)} without it.");
        var only = new Option<string[]>("--only") { Description = "Code of a check to run, for example XDR5008; may be given several times." };
        var baseline = new Option<string?>("--baseline") { Description = "The report.json of an earlier run to compare with." };
        var report = SharedOptions.Report();
        var command = new Command("verify", "Runs the checks against a deployed stack.") { stack, wait, since, only, baseline, report };
        var azure = AzureOptions.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var local = azure.Read(parsed);
            var loaded = LoadedStack.Read(context, parsed.GetRequiredValue(stack));
            var options = new VerifyOptions(parsed.GetValue(wait) ?? TimeSpan.Zero, parsed.GetValue(since) ?? VerifyOptions.DefaultSince, parsed.GetValue(only) ?? [])
            {
                ReportFolder = parsed.GetValue(report),
                Baseline = parsed.GetValue(baseline) is { } file ? BaselineReader.Read(file, context.Files) : null,
            };
            var narrator = new Narrator(context, Consoles.Out(context));
            return (int)await narrator.WatchAsync(() => Question.AskAsync(
                context, loaded, local, opened => Verification.RunAsync(context, loaded, opened, options, narrator, cancellationToken), cancellationToken));
        });
        return command;
    }
}
