using XdrInfra.Model.Catalog;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Judging;

namespace XdrInfra.Verify.Facts;

/// <summary>The ledger rows of the two data types that the connector fills by itself.</summary>
internal static class ConnectorLedger
{
    public static IEnumerable<LedgerRow> Of(JudgeContext context, IReadOnlyDictionary<string, TableActivity> activity)
    {
        var connector = ConnectorFacts.Of(context);
        var settings = context.Settings.Connector;
        yield return Row(context, activity, "SecurityIncident", settings.Incidents.Or(true), connector.IsAssociated || connector.Incidents);
        yield return Row(context, activity, "SecurityAlert", settings.Alerts.Or(true), connector.IsAssociated || connector.Alerts);
    }

    private static LedgerRow Row(JudgeContext context, IReadOnlyDictionary<string, TableActivity> activity, string table, bool isSelected, bool isOn)
    {
        var seen = activity.GetValueOrDefault(table);
        var freshness = Ledger.FreshnessOf(context, table);
        var isFresh = seen is not null && context.Now - seen.Last <= freshness;
        var verdict = isFresh ? null : IncidentSilence.Judge(context, seen?.Last, isOn);
        var state = (seen, isFresh) switch
        {
            (_, true) => LedgerState.Fresh,
            (not null, _) => LedgerState.Streaming,
            _ when isOn => LedgerState.Consented,
            _ => LedgerState.Configured,
        };
        return new LedgerRow
        {
            Table = table,
            Group = TableGroup.Connector,
            Selected = isSelected,
            State = isSelected ? state : LedgerState.NotConfigured,
            Outcome = isSelected ? verdict?.Outcome ?? Outcome.Pass : Outcome.NotApplicable,
            WaitingFor = isSelected ? verdict?.For ?? WaitingFor.Nothing : WaitingFor.Nothing,
            Rows = seen?.Rows ?? 0,
            Last = seen?.Last,
            Freshness = freshness,
            Note = isSelected ? verdict?.Note ?? "Fresh." : "Not asked for.",
        };
    }
}
