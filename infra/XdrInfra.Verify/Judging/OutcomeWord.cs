using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Judging;

/// <summary>Outcomes as check files, tests and reports write them.</summary>
public static class OutcomeWord
{
    public static string Of(Verdict verdict) => verdict.Outcome switch
    {
        Outcome.Waiting => verdict.WaitingFor == WaitingFor.Person ? "waiting-person" : "waiting-time",
        Outcome.NotApplicable => "not-applicable",
        var other => other.ToString().ToLowerInvariant(),
    };
}
