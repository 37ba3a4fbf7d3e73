using XdrInfra.Model.Values;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>Every incident of Defender has its twin here.</summary>
internal static class IncidentsComplete
{
    public static Verdict Judge(JudgeContext context)
    {
        var twins = Twins.Of(context);
        var limit = context.Settings.Verify.IncidentLatency.Or(TimeSpan.FromMinutes(10));
        var from = StreamStart.Of(context, twins, limit);
        var missing = twins.MissingHere.Where(incident => incident.Created >= from).ToList();
        var before = twins.MissingHere.Count(incident => incident.Created < from && incident.Created >= context.Now - context.Since);
        var late = missing.Where(incident => context.Now - incident.Created > limit).ToList();
        var connector = ConnectorFacts.Of(context);
        var isOff = twins.Here.Count == 0 && connector is { IsPortal: true, IsAssociated: false, Incidents: false };
        return (twins.There.Count, late.Count, missing.Count) switch
        {
            ( > 0, _, _) when isOff => Verdict.WaitingForPerson($"{Details.Number(twins.There.Count, "Defender incident")}, and the connector is not on here.", Steps.Connect),
            (0, _, _) => Verdict.Quiet($"Defender has no incident in {Durations.Say(context.Since)}."),
            (_, > 0, _) => Verdict.Fail($"{late.Count} of {Details.Number(twins.There.Count, "Defender incident")} missing here for more than {Durations.Say(limit)}.") with { Details = Details.OfDefender(late) },
            (_, _, > 0) when twins.Here.Count == 0 => Verdict.WaitingForTime($"{missing.Count} of {Details.Number(twins.There.Count, "Defender incident")} not here yet, all younger than {Durations.Say(limit)}.") with { Details = Details.OfDefender(missing) },
            _ when twins.Here.Count == 0 => Unconnected(context, twins),
            // Where there is always an incident younger than the limit, waiting for it would never end.
            _ => Verdict.Pass($"{AreHere(twins.There.Count - before - missing.Count, before)}{Except(missing.Count, limit)}."),
        };
    }

    private static string AreHere(int count, int before)
    {
        var incidents = Details.Number(count, "Defender incident");
        var since = before > 0 ? " since the first row" : "";
        var older = before > 0 ? $"; {before} {(before == 1 ? "is" : "are")} older than it" : "";
        return count == 1 ? $"{incidents}{since} is here{older}" : $"All {incidents}{since} are here{older}";
    }

    private static string Except(int count, TimeSpan limit) => count == 0 ? "" : $", except {count} younger than {Durations.Say(limit)}";

    /// <summary>Defender has incidents, all from before the connection.</summary>
    private static Verdict Unconnected(JudgeContext context, Twins twins) =>
        Verdict.WaitingForTime($"{Details.Number(twins.There.Count, "Defender incident")}, all from before the connection; none since.");
}
