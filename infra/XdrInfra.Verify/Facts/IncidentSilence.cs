using XdrInfra.Model.Catalog;
using XdrInfra.Model.Values;
using XdrInfra.Verify.Judging.Judges;
using XdrInfra.Verify.Judging;

namespace XdrInfra.Verify.Facts;

/// <summary>What it means that no incident, or no alert, came after a moment. Defender's own list is the witness; where it was not asked, the event tables are.</summary>
internal static class IncidentSilence
{
    /// <summary>One incident that is lost is the matter of another check; a stream that stopped loses all of them.</summary>
    private const int Stopped = 2;

    /// <param name="context">What was answered.</param>
    /// <param name="newest">The newest row; null when there never was one.</param>
    /// <param name="isOn">Azure says that the connector carries this data type.</param>
    public static SilenceVerdict Judge(JudgeContext context, DateTimeOffset? newest, bool isOn)
    {
        var overdue = Overdue(context, newest);
        return (overdue.Count, newest) switch
        {
            ( > 0, null) when !isOn && ConnectorFacts.Of(context).IsPortal => SilenceVerdict.Person($"The connector is not on here; Defender has {Details.Number(overdue.Count, "incident")}."),
            ( > 0, null) => SilenceVerdict.Fail($"Nothing has arrived, while Defender has {Details.Number(overdue.Count, "incident")} older than {Durations.Say(Limit(context))}."),
            ( > 0, { } last) when overdue.Count >= Stopped || context.Now - last > Ledger.FreshnessOf(context, "SecurityIncident") =>
                SilenceVerdict.Fail($"Nothing new for {Durations.Say(context.Now - last)}, while Defender has had {Details.Number(overdue.Count, "incident")} since."),
            (_, { } last) => Later(context, last),
            _ => Never(context, isOn),
        };
    }

    /// <summary>Incidents of Defender that should be here by now and came after the newest row.</summary>
    public static IReadOnlyList<DefenderIncident> Overdue(JudgeContext context, DateTimeOffset? newest)
    {
        var from = newest ?? StreamStart.Known(context) ?? context.Now - context.Since;
        return [.. DefenderIncident.From(context.Rows("defender-incidents"))
            .Where(incident => incident.Created > from && incident.Created >= context.Now - context.Since && context.Now - incident.Created > Limit(context))];
    }

    /// <summary>A selected event table that flows, which proves the stream; null when none does.</summary>
    public static string? Alive(JudgeContext context) => Events(context)
        .FirstOrDefault(name => TableActivity.From(context.Rows("tables")).GetValueOrDefault(name) is { } seen && context.Now - seen.Last <= Ledger.FreshnessOf(context, name));

    private static TimeSpan Limit(JudgeContext context) => context.Settings.Verify.IncidentLatency.Or(TimeSpan.FromMinutes(10));

    private static IReadOnlyList<string> Events(JudgeContext context)
    {
        var selected = Checks.SelectedTables.Of(context.Settings);
        return [.. context.Catalog.Events.Where(table => table.Group != TableGroup.Alerts && selected.Contains(table.Name)).Select(table => table.Name)];
    }

    private static SilenceVerdict Later(JudgeContext context, DateTimeOffset last)
    {
        var silent = $"Nothing new for {Durations.Say(context.Now - last)}";
        if (context.IsAnswered("defender-incidents"))
        {
            return SilenceVerdict.Quiet($"{silent}; Defender has no newer incident either.");
        }

        var hasEvents = context.IsAnswered("tables") && Events(context).Count > 0;
        return Alive(context) is null && hasEvents && context.Now - last > Ledger.FreshnessOf(context, "SecurityIncident")
            ? SilenceVerdict.Fail($"{silent}, and no selected event table is fresh either.")
            : SilenceVerdict.Quiet($"{silent}.");
    }

    private static SilenceVerdict Never(JudgeContext context, bool isOn)
    {
        if (!isOn)
        {
            return SilenceVerdict.Person("Asked for; the connector does not say that it is on.");
        }

        var there = DefenderIncident.From(context.Rows("defender-incidents"));
        var young = there.Count(incident => context.Now - incident.Created <= Limit(context));
        return (young, Alive(context), context.IsAnswered("defender-incidents"), there.Count) switch
        {
            ( > 0, _, _, _) => SilenceVerdict.Time($"Defender has {Details.Number(young, "incident")} younger than {Durations.Say(Limit(context))}."),
            (_, { } alive, _, _) => SilenceVerdict.Quiet($"{alive} flows, so the stream is alive."),
            (_, _, true, 0) => SilenceVerdict.Quiet("Defender has none either."),
            (_, _, true, _) => SilenceVerdict.Time("Defender has had none since the connection."),
            _ => SilenceVerdict.Time("The connector is on; no row yet."),
        };
    }
}
