using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Judging.Judges;

namespace XdrInfra.Verify.Judging;

/// <summary>The comparisons that a check may name, because a file of conditions cannot say them.</summary>
public static class JudgeSet
{
    public static IReadOnlyDictionary<string, Func<JudgeContext, Verdict>> All { get; } = new Dictionary<string, Func<JudgeContext, Verdict>>(StringComparer.Ordinal)
    {
        ["alerts-arrive"] = AlertsArrive.Judge,
        ["connector-state"] = ConnectorState.Judge,
        ["deep-links"] = DeepLinks.Judge,
        ["incident-latency"] = IncidentLatency.Judge,
        ["incidents-arrive"] = IncidentsArrive.Judge,
        ["query-health"] = QueryHealth.Judge,
        ["retention-as-set"] = RetentionAsSet.Judge,
        ["tables-fresh"] = TablesFresh.Judge,
    };

    /// <summary>True for a check about the run itself, which is judged last.</summary>
    internal static bool AsksTheRun(Check check) => check.Expect is Expectation.Judged { Judge: "query-health" };
}
