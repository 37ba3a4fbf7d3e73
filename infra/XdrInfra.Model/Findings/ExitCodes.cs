namespace XdrInfra.Model.Findings;

/// <summary>Several outcomes at once: the one that decides the exit code.</summary>
public static class ExitCodes
{
    /// <summary>Strongest first; the order is a contract with pipelines.</summary>
    public static IReadOnlyList<ExitCode> ByStrength { get; } =
    [
        ExitCode.Bug, ExitCode.Cancelled, ExitCode.Invalid, ExitCode.Refused, ExitCode.DeploymentFailed,
        ExitCode.RuleFailed, ExitCode.CheckFailed, ExitCode.Waiting, ExitCode.Usage, ExitCode.Success,
    ];

    /// <summary>The strongest of several outcomes; success when there is none.</summary>
    public static ExitCode Strongest(IEnumerable<ExitCode> codes)
    {
        var seen = codes.ToHashSet();
        return ByStrength.FirstOrDefault(seen.Contains, ExitCode.Success);
    }
}
