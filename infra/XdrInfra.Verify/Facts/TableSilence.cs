using XdrInfra.Model.Catalog;
using XdrInfra.Model.Values;

namespace XdrInfra.Verify.Facts;

/// <summary>Tells a stream that stopped from one that was never ticked and from one where nothing happened.</summary>
internal sealed class TableSilence(
    IReadOnlyDictionary<string, TableActivity> activity, IReadOnlyList<TableInfo> selected, Func<string, TimeSpan> freshness, DateTimeOffset now)
{
    /// <summary>
    /// Tables that fill only when somebody clicks, an admin acts, or mail is pulled back: no row for weeks is normal in a small organisation.
    /// </summary>
    private static readonly HashSet<string> Rare = new(StringComparer.Ordinal)
    {
        "UrlClickEvents", "EmailPostDeliveryEvents", "EmailAttachmentInfo", "IdentityDirectoryEvents", "DeviceFileCertificateInfo",
    };

    /// <summary>
    /// Two products write it, Defender for Identity and Defender for Cloud Apps, so its rows prove neither a sensor nor the other tables of its group.
    /// https://learn.microsoft.com/defender-xdr/advanced-hunting-identitylogonevents-table
    /// </summary>
    private const string OfTwoProducts = "IdentityLogonEvents";

    public bool IsFresh(string table) => activity.TryGetValue(table, out var found) && now - found.Last <= freshness(table);

    public SilenceVerdict Judge(TableInfo table)
    {
        if (table.Group == TableGroup.Alerts)
        {
            return JudgeAlerts(table);
        }

        var alive = Sibling(table);
        return activity.TryGetValue(table.Name, out var seen) ? JudgeOld(seen, alive) : JudgeNever(table, alive);
    }

    /// <summary>Alert tables have rows only when there are alerts; SecurityAlert tells whether there were any.</summary>
    private SilenceVerdict JudgeAlerts(TableInfo table)
    {
        var seen = activity.GetValueOrDefault(table.Name);
        var alerts = activity.GetValueOrDefault("SecurityAlert");
        if (alerts is null || (seen is not null && alerts.Last <= seen.Last + freshness(table.Name)))
        {
            return AnyEvent() is { } event_
                ? SilenceVerdict.Quiet($"No newer alert, while {event_} flows.")
                : SilenceVerdict.Person("Nothing at all has arrived yet.");
        }

        return seen is null
            ? SilenceVerdict.Person($"No row yet, while SecurityAlert has {alerts.Rows:N0}.")
            : SilenceVerdict.Fail($"The newest row is {Durations.Say(now - seen.Last)} old, while SecurityAlert has one of {Durations.Say(now - alerts.Last)} ago.");
    }

    private SilenceVerdict JudgeOld(TableActivity seen, string? alive) => alive is not null
        ? SilenceVerdict.Quiet($"Nothing for {Durations.Say(now - seen.Last)}, while {alive} of the same product flows.")
        : SilenceVerdict.Fail($"The stream stopped: the newest row is {Durations.Say(now - seen.Last)} old.");

    private SilenceVerdict JudgeNever(TableInfo table, string? alive)
    {
        if (alive is null)
        {
            return SilenceVerdict.Person(AnyEvent() is null ? "No event table has a row yet." : "No table of this product has a fresh row.");
        }

        if (Rare.Contains(table.Name))
        {
            return SilenceVerdict.Quiet($"No row in the lookback, which is usual for this table; {alive} of the same product flows.");
        }

        var since = now - activity[alive].First;
        return since > freshness(table.Name)
            ? SilenceVerdict.Fail($"No row, while {alive} of the same product has flowed for {Durations.Say(since)}.")
            : SilenceVerdict.Time($"No row yet; {alive} of the same product began {Durations.Say(since)} ago.");
    }

    private string? Sibling(TableInfo table) => selected
        .FirstOrDefault(other => other.Group == table.Group && other.Name != table.Name && other.Name != OfTwoProducts && IsFresh(other.Name))?.Name;

    private string? AnyEvent() => selected.FirstOrDefault(other => other.Group != TableGroup.Alerts && IsFresh(other.Name))?.Name;
}
