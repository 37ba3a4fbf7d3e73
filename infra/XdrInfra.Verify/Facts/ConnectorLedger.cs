using XdrInfra.Model.Catalog;
using XdrInfra.Model.Values;
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
        yield return Row(context, activity, "SecurityIncident", settings.Incidents.Or(true), connector.IsPortal || connector.Incidents);
        yield return Row(context, activity, "SecurityAlert", settings.Alerts.Or(true), connector.IsPortal || connector.Alerts);
    }

    private static LedgerRow Row(JudgeContext context, IReadOnlyDictionary<string, TableActivity> activity, string table, bool isSelected, bool isOn)
    {
        var seen = activity.GetValueOrDefault(table);
        var freshness = Ledger.FreshnessOf(context, table);
        var isFresh = seen is not null && context.Now - seen.Last <= freshness;
        var (state, outcome, note) = (isSelected, seen, isFresh) switch
        {
            (false, _, _) => (LedgerState.NotConfigured, Outcome.NotApplicable, "Not asked for."),
            (_, not null, true) => (LedgerState.Fresh, Outcome.Pass, "Fresh."),
            (_, not null, _) => (LedgerState.Streaming, Outcome.Quiet, $"Nothing new for {Durations.Say(context.Now - seen.Last)}."),
            _ when isOn => (LedgerState.Consented, Outcome.Waiting, "The connector is on; no row yet."),
            _ => (LedgerState.Configured, Outcome.Waiting, "Asked for; the connector does not say that it is on."),
        };
        return new LedgerRow
        {
            Table = table,
            Group = TableGroup.Connector,
            Selected = isSelected,
            State = state,
            Outcome = outcome,
            WaitingFor = outcome == Outcome.Waiting ? isOn ? WaitingFor.Time : WaitingFor.Person : WaitingFor.Nothing,
            Rows = seen?.Rows ?? 0,
            Last = seen?.Last,
            Freshness = freshness,
            Note = note,
        };
    }
}
