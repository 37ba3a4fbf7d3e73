using XdrInfra.Model.Values;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>As an incident of Defender gets more alerts, its twin gets them too, up to Sentinel's limit.</summary>
internal static class AlertSetGrows
{
    /// <summary>https://learn.microsoft.com/azure/sentinel/microsoft-365-defender-sentinel-integration</summary>
    private const int MostAlerts = 150;

    public static Verdict Judge(JudgeContext context)
    {
        var pairs = Twins.Of(context).Pairs.Where(pair => !pair.There.IsRedirected).ToList();
        if (pairs.Count == 0)
        {
            return Verdict.Quiet($"No incident is on both sides in {Durations.Say(context.Since)}, so there is nothing to compare.");
        }

        if (pairs.All(pair => pair.There.AlertIds.Count == 0))
        {
            return Verdict.NotApplicable("Defender's answer names no alerts of its incidents.");
        }

        var delay = context.Settings.Verify.SyncDelay.Or(TimeSpan.FromMinutes(10));
        var behind = pairs.Where(pair => pair.Here.AlertIds.Count < Math.Min(pair.There.AlertIds.Count, MostAlerts)).ToList();
        var late = behind.Where(pair => context.Now - pair.There.Updated > delay).ToList();
        var compared = $"{Details.Number(pairs.Count, "incident")} compared";
        return (late.Count, behind.Count) switch
        {
            ( > 0, _) => Verdict.Fail($"{compared}; {late.Count} have fewer alerts than in Defender: incident {late[0].Here.Number} has {late[0].Here.AlertIds.Count} of {late[0].There.AlertIds.Count}.") with { Details = Table(late) },
            (_, > 0) when behind.Count == pairs.Count => Verdict.WaitingForTime($"{compared}; {behind.Count} have fewer alerts than in Defender, all changed less than {Durations.Say(delay)} ago."),
            // In a busy tenant an incident always grows; that the others have followed is the proof.
            (_, > 0) => Verdict.Pass($"{compared}; each has all of Defender's alerts, up to {MostAlerts}, except {behind.Count} that changed less than {Durations.Say(delay)} ago."),
            _ => Verdict.Pass($"{compared}; each has all of Defender's alerts, up to {MostAlerts}."),
        };
    }

    private static DetailTable Table(IReadOnlyList<(Incident Here, DefenderIncident There)> pairs) => Details.Of(
        ["Incident", "Alerts here", "Alerts in Defender", "Link"], pairs,
        pair => [$"{pair.Here.Number}", $"{pair.Here.AlertIds.Count}", $"{pair.There.AlertIds.Count}", pair.Here.Link ?? pair.There.Link]);
}
