using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Judging.Judges;

namespace XdrInfra.Verify.Judging;

/// <summary>The comparisons that a check may name, because a file of conditions cannot say them.</summary>
public static class JudgeSet
{
    public static IReadOnlyDictionary<string, Func<JudgeContext, Verdict>> All { get; } = new Dictionary<string, Func<JudgeContext, Verdict>>(StringComparer.Ordinal)
    {
        ["alert-set-grows"] = AlertSetGrows.Judge,
        ["alerts-arrive"] = AlertsArrive.Judge,
        ["closing-in-sync"] = InSync.Closing,
        ["connector-state"] = ConnectorState.Judge,
        ["daily-cap"] = DailyCap.Judge,
        ["deep-links"] = DeepLinks.Judge,
        ["incident-latency"] = IncidentLatency.Judge,
        ["incidents-arrive"] = IncidentsArrive.Judge,
        ["incidents-complete"] = IncidentsComplete.Judge,
        ["large-incidents"] = LargeIncidents.Judge,
        ["last-update-follows"] = LastUpdateFollows.Judge,
        ["merges-redirected"] = MergesRedirected.Judge,
        ["no-gaps"] = NoGaps.Judge,
        ["owner-in-sync"] = InSync.Owner,
        ["plans-as-set"] = PlansAsSet.Judge,
        ["portal-ready"] = PortalReady.Judge,
        ["products-known"] = ProductsSeen.Known,
        ["products-started"] = ProductsSeen.Started,
        ["query-health"] = QueryHealth.Judge,
        ["retention-as-set"] = RetentionAsSet.Judge,
        ["silent-connectors"] = SilentConnectors.Judge,
        ["status-in-sync"] = InSync.Status,
        ["tables-fresh"] = TablesFresh.Judge,
        ["unselected-tables"] = UnselectedTables.Judge,
        ["workspace-as-set"] = WorkspaceAsSet.Judge,
    };

    /// <summary>True for a check about the run itself, which is judged last.</summary>
    internal static bool AsksTheRun(Check check) => check.Expect is Expectation.Judged { Judge: "query-health" };
}
