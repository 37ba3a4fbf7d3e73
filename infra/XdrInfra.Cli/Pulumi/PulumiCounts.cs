using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;

namespace XdrInfra.Cli.Pulumi;

/// <summary>What a run of Pulumi did, in one line.</summary>
internal static class PulumiCounts
{
    public static string Deployed(PulumiResult result) => result.Changes.All(change => change.Kind == ChangeKind.Same)
        ? $"nothing to change: {ChangeWords.CountDone(result.Changes)}"
        : ChangeWords.CountDone(result.Changes);

    /// <summary>How far it came, and how to go on.</summary>
    public static string Stopped(PulumiResult result)
    {
        var done = result.Changes.Count == 0 ? "nothing was done" : ChangeWords.CountDone(result.Changes);
        var open = result.Unfinished == 0 ? "" : $", {result.Unfinished} not finished";
        var why = result.ExitCode == ExitCode.Cancelled ? "stopped: " : "";
        return $"{why}{done}{open}; what was done is in Pulumi's state, run the same command again to go on";
    }
}
