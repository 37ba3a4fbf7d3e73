using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Facts;
using XdrInfra.Verify.Judging;

namespace XdrInfra.Verify.Running;

/// <summary>The result of a run: everything that the report writers need.</summary>
public sealed record VerificationReport
{
    /// <summary>Version of the record's shape, for readers of stored reports.</summary>
    public int Shape { get; init; } = 1;

    public required string Stack { get; init; }

    /// <summary>The stack file, for findings that point to it.</summary>
    public required string File { get; init; }

    public required string Workspace { get; init; }

    public required string WorkspaceId { get; init; }

    public required string TenantId { get; init; }

    public required CloudName Cloud { get; init; }

    /// <summary>How soon an incident must be here: the line in the chart of latencies.</summary>
    public required TimeSpan IncidentLatency { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }

    public required TimeSpan Since { get; init; }

    /// <summary>In order of the checks' ids.</summary>
    public required IReadOnlyList<CheckResult> Results { get; init; }

    public required IReadOnlyList<SwitchedOffCheck> SwitchedOff { get; init; }

    /// <summary>Advice about the files of the checks and the stack's exceptions.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public RunFigures Figures { get; init; } = RunFigures.None;

    public ReportFacts Facts { get; init; } = ReportFacts.Empty;

    public ExitCode ExitCode => ExitCodes.Strongest(Results.Select(result => result.Verdict.Exit));

    public int Count(Outcome outcome) => Results.Count(result => result.Outcome == outcome);

    public IEnumerable<CheckResult> With(Outcome outcome) => Results.Where(result => result.Outcome == outcome);
}
