using XdrInfra.Model.Findings;

namespace XdrInfra.Verify.CheckTests;

/// <summary>All cases of a folder of checks.</summary>
/// <param name="Results">In the order of files and cases.</param>
/// <param name="Findings">What was wrong with the files.</param>
public sealed record CheckTestReport(IReadOnlyList<CaseResult> Results, IReadOnlyList<Finding> Findings)
{
    public ExitCode ExitCode => Findings.Any(finding => finding.Level == Level.Mandatory) ? ExitCode.Invalid
        : Results.Any(result => !result.Passed) ? ExitCode.CheckFailed
        : ExitCode.Success;
}
