using XdrInfra.Model.Values;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>Incidents of Defender are here; when none is, or none any more, the other side and the tables tell what that means.</summary>
internal static class IncidentsArrive
{
    public static Verdict Judge(JudgeContext context)
    {
        var from = context.Now - context.Since;
        var all = Incident.From(context.Rows("incidents")).Where(incident => incident.LastRow >= from).ToList();
        var twins = all.Where(incident => incident.IsDefender).ToList();
        var others = all.Count > twins.Count ? $" ({Details.Number(all.Count - twins.Count, "incident")} of other providers)" : "";
        return twins.Count > 0 ? Arrived(context, twins) : Silent(context, others);
    }

    private static Verdict Arrived(JudgeContext context, List<Incident> twins)
    {
        var newest = twins.Max(incident => incident.LastRow)!.Value;   // filtered by it
        if (IncidentSilence.Judge(context, newest, isOn: true) is { Outcome: Outcome.Fail } stopped)
        {
            return Verdict.Fail($"{Details.Number(twins.Count, "incident")} in {Durations.Say(context.Since)}, but the stream stopped. {stopped.Note}") with
            {
                Details = Details.OfDefender(IncidentSilence.Overdue(context, newest)),
            };
        }

        var names = twins.Select(incident => incident.Provider).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return Verdict.Pass(
            $"{Details.Number(twins.Count, "incident")} in {Durations.Say(context.Since)}, the newest change {Durations.Say(context.Now - newest)} ago; provider {string.Join(", ", names.Select(name => $"\"{name}\""))}.");
    }

    private static Verdict Silent(JudgeContext context, string but)
    {
        if (!context.IsAnswered("defender-incidents") && Alerts(context) is > 0 and var alerts)
        {
            return Verdict.Fail($"{Details.Number(alerts, "alert")} of Defender products arrived, but no incident{but}.");
        }

        var connector = ConnectorFacts.Of(context);
        var silence = IncidentSilence.Judge(context, newest: null, connector.Incidents || connector.IsAssociated);
        return silence switch
        {
            { Outcome: Outcome.Fail } => Verdict.Fail($"No incident of Defender is here{but}. {silence.Note}") with { Details = Details.OfDefender(IncidentSilence.Overdue(context, null)) },
            { Outcome: Outcome.Quiet } => Verdict.Quiet($"No incident of Defender in {Durations.Say(context.Since)}{but}. {silence.Note}"),
            { For: WaitingFor.Person } => Verdict.WaitingForPerson($"No incident of Defender is here{but}. {silence.Note}", Steps.Connect),
            _ => Verdict.WaitingForTime($"No incident of Defender is here{but}. {silence.Note}"),
        };
    }

    private static long Alerts(JudgeContext context) =>
        (long)context.Rows("alerts").Where(row => Checks.Defender.Products.ContainsKey(row.Text("ProductName") ?? "")).Sum(row => row.Number("Alerts") ?? 0);
}
