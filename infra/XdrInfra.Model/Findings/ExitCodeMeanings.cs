namespace XdrInfra.Model.Findings;

/// <summary>Every exit code in the words of the README.</summary>
public static class ExitCodeMeanings
{
    /// <summary>In the order of their numbers.</summary>
    public static IReadOnlyList<(ExitCode Code, string Meaning)> All { get; } =
    [
        (ExitCode.Success, "All true."),
        (ExitCode.Usage, "Wrong usage: a bad argument, a port that is taken, a question that nobody is there to answer."),
        (ExitCode.Invalid, "Settings or KQL invalid; stack file missing or unreadable."),
        (ExitCode.RuleFailed, "A mandatory rule failed; `diff --fail-on-change` found a change."),
        (ExitCode.DeploymentFailed, "The deployment failed; Pulumi is missing, too old, not signed in, or the stack is locked."),
        (ExitCode.CheckFailed, "A check failed, or a question got no whole answer; a query will not run in `hunt`."),
        (ExitCode.Refused, "Azure refused: sign-in, tenant, role, license; a prerequisite is missing in `preflight`."),
        (ExitCode.Waiting, "Still waiting when time ran out."),
        (ExitCode.Bug, "A bug in xdr."),
        (ExitCode.Cancelled, "Ctrl-C."),
    ];
}
