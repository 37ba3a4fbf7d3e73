using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;

namespace XdrInfra.Resources.Engine;

/// <summary>How it went for one resource.</summary>
internal sealed record Outcome(Change? Change, ExitCode ExitCode)
{
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public bool IsSkipped { get; init; }

    public bool IsGood => ExitCode == ExitCode.Success && !IsSkipped;

    public static Outcome Skipped { get; } = new(null, ExitCode.Success) { IsSkipped = true };

    public static Outcome Failed(ExitCode exitCode, IReadOnlyList<Finding> findings) => new(null, exitCode) { Findings = findings };
}
