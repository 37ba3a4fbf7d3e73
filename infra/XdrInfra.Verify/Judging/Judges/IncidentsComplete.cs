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
        var from = context.Now - context.Since;

        // An incident from before the window may have its rows before it, too.
        var missing = twins.MissingHere.Where(incident => incident.Created >= from).ToList();
        var late = missing.Where(incident => context.Now - incident.Created > limit).ToList();
        return (twins.There.Count, late.Count, missing.Count) switch
        {
            (0, _, _) => Verdict.Quiet($"Defender has no incident in {Durations.Say(context.Since)}."),
            (_, > 0, _) => Verdict.Fail($"{late.Count} of {Details.Number(twins.There.Count, "Defender incident")} are missing here for more than {Durations.Say(limit)}.") with { Details = Details.OfDefender(late) },
            (_, _, > 0) => Verdict.WaitingForTime($"{missing.Count} of {Details.Number(twins.There.Count, "Defender incident")} are not here yet, all younger than {Durations.Say(limit)}.") with { Details = Details.OfDefender(missing) },
            _ => Verdict.Pass($"All {Details.Number(twins.There.Count, "Defender incident")} are here."),
        };
    }
}
