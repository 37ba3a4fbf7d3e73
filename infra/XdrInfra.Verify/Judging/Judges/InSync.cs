using XdrInfra.Model.Values;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>Both sides say the same of each incident; what differs only since a moment ago is waiting.</summary>
internal static class InSync
{
    public static Verdict Status(JudgeContext context) => Judge(context, "status", Sync.OfStatus);

    public static Verdict Owner(JudgeContext context) => Judge(context, "owner", Sync.OfOwner);

    public static Verdict Closing(JudgeContext context) => Judge(context, "closing reason", Sync.OfClosing);

    private static Verdict Judge(JudgeContext context, string what, Func<Twins, DateTimeOffset, IReadOnlyList<SyncDifference>> compare)
    {
        var twins = Twins.Of(context);
        if (twins.Pairs.Count == 0)
        {
            return Verdict.Quiet($"No incident is on both sides in {Durations.Say(context.Since)}, so there is nothing to compare.");
        }

        var differences = compare(twins, context.Now);
        var delay = context.Settings.Verify.SyncDelay.Or(TimeSpan.FromMinutes(10));
        var old = differences.Where(difference => difference.Age > delay).ToList();
        var compared = $"{Details.Number(twins.Pairs.Count, "incident")} compared";
        return (old.Count, differences.Count) switch
        {
            ( > 0, _) => Verdict.Fail($"{compared}; the {what} of {old.Count} differs: {Example(old)}.") with { Details = Table(old) },
            (_, > 0) => Verdict.WaitingForTime($"{compared}; the {what} of {differences.Count} differs, all changed less than {Durations.Say(delay)} ago.") with { Details = Table(differences) },
            _ => Verdict.Pass($"{compared}; the {what} is the same on both sides."),
        };
    }

    private static string Example(IReadOnlyList<SyncDifference> differences) =>
        $"incident {differences[0].Here.Number} has {differences[0].Field} \"{EvidenceText.Cut(differences[0].HereValue)}\" here and \"{EvidenceText.Cut(differences[0].ThereValue)}\" in Defender for {Durations.Say(differences[0].Age)}";

    private static DetailTable Table(IReadOnlyList<SyncDifference> differences) => Details.Of(
        ["Incident", "Field", "Here", "In Defender", "For", "Link"], differences,
        item => [$"{item.Here.Number}", item.Field, item.HereValue, item.ThereValue, Durations.Say(item.Age), item.Here.Link ?? item.There.Link]);
}
