using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;

namespace XdrInfra.Cli.Pulumi;

/// <summary>What a run of Pulumi did, in one line.</summary>
internal static class PulumiCounts
{
    public static string Deployed(PulumiResult result) => result.Changes.All(change => change.Kind == ChangeKind.Same)
        ? ChangeWords.Unchanged(ChangeWords.CountDone(result.Changes))
        : ChangeWords.CountDone(result.Changes);

    /// <summary>How far a deployment came, and how to go on.</summary>
    public static string Stopped(PulumiResult result)
    {
        const string GoOn = "run the same command again to go on";
        var open = result.Unfinished == 0 ? "" : $", {result.Unfinished} not finished";
        return result.Changes.Count == 0 && open.Length == 0
            ? $"{Why(result)}nothing was done; {GoOn}"
            : $"{Why(result)}{(result.Changes.Count == 0 ? "nothing was done" : ChangeWords.CountDone(result.Changes))}{open}; what was done is in Pulumi's state, {GoOn}";
    }

    /// <summary>A preview that did not come to its end: whatever it had found, nothing is changed by one.</summary>
    public static string NoPlan(PulumiResult result) => $"{Why(result)}there is no whole plan, and nothing was changed";

    private static string Why(PulumiResult result) => result.ExitCode == ExitCode.Cancelled ? "stopped: " : "";
}
