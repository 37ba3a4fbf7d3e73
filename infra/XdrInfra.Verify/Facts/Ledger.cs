using XdrInfra.Model.Catalog;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Judging;

namespace XdrInfra.Verify.Facts;

/// <summary>The five-state ledger: one row for each data type of the connector.</summary>
public static class Ledger
{
    /// <summary>Rows for SecurityIncident, SecurityAlert and every event table, in catalog order.</summary>
    public static IReadOnlyList<LedgerRow> Of(JudgeContext context)
    {
        var activity = TableActivity.From(context.Rows("tables"));
        var selected = SelectedTables.Of(context.Settings);
        TimeSpan Freshness(string table) => FreshnessOf(context, table);
        var silence = new TableSilence(activity, [.. context.Catalog.Events.Where(table => selected.Contains(table.Name))], Freshness, context.Now);
        var events = context.Catalog.Events.Select(table => Event(table, selected.Contains(table.Name), activity, silence, Freshness(table.Name)));
        return [.. ConnectorLedger.Of(context, activity), .. events];
    }

    public static TimeSpan FreshnessOf(JudgeContext context, string table)
    {
        var verify = context.Settings.Verify;
        var standard = verify.DefaultFreshness.Or(TimeSpan.FromHours(24));
        return verify.Freshness.TryGetValue(table, out var own) ? own.Or(standard) : standard;
    }

    private static LedgerRow Event(
        TableInfo table, bool isSelected, IReadOnlyDictionary<string, TableActivity> activity, TableSilence silence, TimeSpan freshness)
    {
        var seen = activity.GetValueOrDefault(table.Name);
        var row = new LedgerRow
        {
            Table = table.Name,
            Group = table.Group,
            Selected = isSelected,
            Rows = seen?.Rows ?? 0,
            Last = seen?.Last,
            Freshness = freshness,
            State = LedgerState.NotConfigured,
            Outcome = Outcome.NotApplicable,
            Note = seen is null ? "Not asked for." : "Not asked for, but rows arrive.",
        };
        if (silence.IsFresh(table.Name))
        {
            return isSelected ? row with { State = LedgerState.Fresh, Outcome = Outcome.Pass, Note = "Fresh." } : row with { State = LedgerState.Streaming };
        }

        return isSelected ? Silent(row, silence.Judge(table)) : row;
    }

    private static LedgerRow Silent(LedgerRow row, SilenceVerdict verdict) => row with
    {
        State = row.Rows > 0 ? LedgerState.Streaming
            : verdict.Outcome is Outcome.Quiet or Outcome.Fail || verdict.For == WaitingFor.Time ? LedgerState.Consented
            : LedgerState.Configured,
        Outcome = verdict.Outcome,
        WaitingFor = verdict.For,
        Note = verdict.Note,
    };
}
