using System.CommandLine;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Hunting;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Commands;

/// <summary>Says which hunting queries run in a stack's workspace, and what to write instead; asks nobody.</summary>
internal static class HuntCommand
{
    public static Command Create(CliContext context)
    {
        var path = new Argument<string>("path") { Description = "A query file, or a folder with .kql files and Sentinel YAML content." };
        var stack = new Option<string?>("--stack") { Description = "The stack whose event tables count; every one of the connector when left out." };
        var format = SharedOptions.Format("text", "json");
        var command = new Command("hunt", "Says which hunting queries run in a stack's workspace; needs no credential.") { path, stack, format };
        command.SetAction(parsed =>
        {
            var workspace = parsed.GetValue(stack) is { } name ? HuntWorkspace.Of(name, LoadedStack.Read(context, name).Settings.Events) : HuntWorkspace.WithEveryTable();
            var judge = new HuntJudge(workspace);
            var results = HuntFiles.Read(context, parsed.GetRequiredValue(path)).Select(judge.Judge).ToList();
            Write(context, results, parsed.GetRequiredValue(format));
            return (int)(results.TrueForAll(result => result.Verdict.MayRun()) ? ExitCode.Success : ExitCode.CheckFailed);
        });
        return command;
    }

    private static void Write(CliContext context, List<HuntResult> results, string format)
    {
        if (format == "json")
        {
            HuntJson.Write(context.Out, results);
        }
        else
        {
            HuntText.Write(context.Out, results);
        }
    }
}
