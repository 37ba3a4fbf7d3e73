using XdrInfra.Model.Values;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>Incidents of Defender are here; when none is, the other side, the alerts and the tables tell what that means.</summary>
internal static class IncidentsArrive
{
    public static Verdict Judge(JudgeContext context)
    {
        var from = context.Now - context.Since;
        var all = Incident.From(context.Rows("incidents")).Where(incident => incident.LastRow >= from).ToList();
        var twins = all.Where(incident => incident.IsDefender).ToList();
        return twins.Count > 0 ? Arrived(context, twins) : Silent(context, all.Count);
    }

    private static Verdict Arrived(JudgeContext context, List<Incident> twins)
    {
        var newest = twins.Max(incident => incident.LastRow)!.Value;   // filtered by it
        var names = twins.Select(incident => incident.Provider).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return Verdict.Pass(
            $"{Details.Number(twins.Count, "incident")} in {Durations.Say(context.Since)}, the newest change {Durations.Say(context.Now - newest)} ago; provider {string.Join(", ", names.Select(name => $"\"{name}\""))}.");
    }

    private static Verdict Silent(JudgeContext context, int others)
    {
        var but = others == 0 ? "" : $" ({Details.Number(others, "incident")} of other providers)";
        var latency = context.Settings.Verify.IncidentLatency.Or(TimeSpan.FromMinutes(10));
        var there = DefenderIncident.From(context.Rows("defender-incidents"));
        var late = there.Where(incident => context.Now - incident.Created > latency).ToList();
        return (context.IsAnswered("defender-incidents"), there.Count, late.Count) switch
        {
            (true, _, > 0) => Verdict.Fail($"Defender has {Details.Number(late.Count, "incident")} older than {Durations.Say(latency)}, and none is here{but}.") with { Details = Details.OfDefender(late) },
            (true, > 0, _) => Verdict.WaitingForTime($"Defender has {Details.Number(there.Count, "incident")}, all younger than {Durations.Say(latency)}."),
            (true, 0, _) => Verdict.Quiet($"Defender has no incident in {Durations.Say(context.Since)} either{but}."),
            _ => SilentAlone(context, but),
        };
    }

    /// <summary>Defender could not be asked: alerts and event tables are the witnesses.</summary>
    private static Verdict SilentAlone(JudgeContext context, string but)
    {
        var alerts = context.Rows("alerts").Where(row => Checks.Defender.Products.ContainsKey(row.Text("ProductName") ?? "")).Sum(row => row.Number("Alerts") ?? 0);
        if (alerts > 0)
        {
            return Verdict.Fail($"{Details.Number((long)alerts, "alert")} of Defender products arrived, but no incident{but}.");
        }

        var alive = Ledger.Of(context).FirstOrDefault(row => row is { Selected: true, State: LedgerState.Fresh });
        return alive is not null
            ? Verdict.Quiet($"No incident in {Durations.Say(context.Since)}{but}; {alive.Table} flows, so the stream is alive.")
            : NothingYet(context, but);
    }

    private static Verdict NothingYet(JudgeContext context, string but) => ConnectorFacts.Of(context) is { IsFound: true, Incidents: true }
        ? Verdict.WaitingForTime($"The connector is on, but nothing has arrived{but}; without the Defender side nobody can tell whether there was an incident.")
        : Verdict.WaitingForPerson($"Nothing has arrived{but}.", context.Check.Fix);
}
