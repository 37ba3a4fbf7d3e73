using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Judging;

namespace XdrInfra.Verify.Running;

/// <summary>A check and what became of it.</summary>
/// <param name="Check">The check.</param>
/// <param name="Verdict">How it ended and why.</param>
/// <param name="Query">The KQL or the path that was asked, with the stack's values in it.</param>
/// <param name="Took">From the first question to the verdict.</param>
public sealed record CheckResult(Check Check, Verdict Verdict, string Query, TimeSpan Took)
{
    public Outcome Outcome => Verdict.Outcome;

    /// <summary>What somebody must do next; null when there is nothing to do.</summary>
    public string? NextStep => Outcome switch
    {
        Outcome.Fail => Verdict.NextStep ?? Check.Fix,
        Outcome.Waiting => Verdict.NextStep ?? (Verdict.WaitingFor == WaitingFor.Time ? "Nothing to do but wait." : Check.Fix),
        Outcome.Error => Verdict.NextStep ?? "Run the check again.",
        _ => null,
    };
}
