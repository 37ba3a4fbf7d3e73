using XdrInfra.Model.Values;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>After a change in Defender, a new row follows here.</summary>
internal static class LastUpdateFollows
{
    public static Verdict Judge(JudgeContext context)
    {
        var pairs = Twins.Of(context).Pairs.Where(pair => pair.There.Updated is not null && pair.Here.LastRow is not null).ToList();
        if (pairs.Count == 0)
        {
            return Verdict.Quiet($"No incident is on both sides in {Durations.Say(context.Since)}, so there is nothing to compare.");
        }

        var delay = context.Settings.Verify.SyncDelay.Or(TimeSpan.FromMinutes(10));
        var behind = pairs.Where(pair => pair.There.Updated - pair.Here.LastRow > delay).OrderByDescending(pair => pair.There.Updated - pair.Here.LastRow).ToList();
        var late = behind.Where(pair => context.Now - pair.There.Updated > delay).ToList();
        var compared = $"{Details.Number(pairs.Count, "incident")} compared";
        return (late.Count, behind.Count) switch
        {
            ( > 0, _) => Verdict.Fail($"{compared}; {late.Count} did not follow Defender's last change: incident {late[0].Here.Number} is {Durations.Say((late[0].There.Updated - late[0].Here.LastRow)!.Value)} behind.") with { Details = Table(late) },   // both are filtered above
            (_, > 0) when behind.Count == pairs.Count => Verdict.WaitingForTime($"{compared}; {behind.Count} changed in Defender less than {Durations.Say(delay)} ago and have not followed yet."),
            // In a busy tenant something always changes; that the others have followed is the proof.
            (_, > 0) => Verdict.Pass($"{compared}; each followed Defender's last change, except {behind.Count} that changed less than {Durations.Say(delay)} ago."),
            _ => Verdict.Pass($"{compared}; each followed Defender's last change."),
        };
    }

    private static DetailTable Table(IReadOnlyList<(Incident Here, DefenderIncident There)> pairs) => Details.Of(
        ["Incident", "Last row here", "Last change in Defender", "Link"], pairs,
        pair => [$"{pair.Here.Number}", Details.Time(pair.Here.LastRow), Details.Time(pair.There.Updated), pair.Here.Link ?? pair.There.Link]);
}
