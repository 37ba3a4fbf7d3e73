using XdrInfra.Model.Values;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>After a merge, the losing incident is closed and carries the tag "redirected" (in any case), on both sides.</summary>
internal static class MergesRedirected
{
    public static Verdict Judge(JudgeContext context)
    {
        var twins = Twins.Of(context);
        var delay = context.Settings.Verify.SyncDelay.Or(TimeSpan.FromMinutes(10));
        var tagged = twins.Here.Where(incident => incident.IsRedirected).ToList();
        var merged = twins.Pairs.Where(pair => pair.There.IsRedirected).ToList();
        var open = tagged.Where(incident => !IsClosed(incident)).ToList();
        var untagged = merged.Where(pair => !pair.Here.IsRedirected).ToList();
        var late = untagged.Where(pair => context.Now - pair.There.Updated > delay).Select(pair => pair.Here).ToList();
        return (tagged.Count + merged.Count, open.Count, late.Count, untagged.Count) switch
        {
            (0, _, _, _) => Verdict.Quiet($"No merge in {Durations.Say(context.Since)}."),
            (_, > 0, _, _) => Verdict.Fail($"{open.Count} of {Details.Number(tagged.Count, "merged incident")} are still open here.") with { ProvenByRows = true, Details = Details.OfIncidents(open) },
            (_, _, > 0, _) => Verdict.Fail($"{late.Count} of {Details.Number(merged.Count, "incident")} merged in Defender lack the tag \"redirected\" here.") with { Details = Details.OfIncidents(late) },
            (_, _, _, > 0) => Verdict.WaitingForTime($"{untagged.Count} of {Details.Number(merged.Count, "incident")} merged in Defender less than {Durations.Say(delay)} ago lack the tag here."),
            _ => Verdict.Pass($"{Details.Number(tagged.Count, "merged incident")}, each closed with the tag \"redirected\"."),
        };
    }

    private static bool IsClosed(Incident incident) => incident.Status.Equals("Closed", StringComparison.OrdinalIgnoreCase);
}
