using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Cost;

/// <summary>Defender keeps the same events for a while without a charge.</summary>
public sealed class KeptNoLongerThanDefender : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3010",
        Slug: "kept-no-longer-than-defender",
        Area: RuleArea.Cost,
        Default: Level.Advisory,
        Title: "Keep charged tables longer than Defender does",
        Why: "Advanced hunting in Defender holds the same rows for the same days at no charge.");

    public RuleResult Check(RuleContext context)
    {
        var charged = context.View.Retentions.Where(item => DefenderDays(context, item) is not null).ToList();
        if (charged.Count == 0)
        {
            return EventTables.Unknown(context).FirstOrDefault() is { } unknown
                ? RuleResult.Unknown(unknown)
                : RuleResult.Skip("The stack keeps no charged event table.");
        }

        return RuleResult.Of(
            charged.GroupBy(item => DefenderDays(context, item)).SelectMany(group => Short([.. group], group.Key ?? 0)),
            RetentionGroup.Unknown(charged, item => item.TotalDays).Concat(EventTables.Unknown(context)));
    }

    private static int? DefenderDays(RuleContext context, RetentionView item) =>
        context.Catalog.Find(item.Table.Or("")) is { Free: false, IsEvent: true } table ? table.DefenderDays : null;

    private static IEnumerable<RuleFinding> Short(IReadOnlyList<RetentionView> retentions, int defenderDays) =>
        RetentionGroup.Of(retentions, item => item.TotalDays, days => days <= defenderDays).Select(group => new RuleFinding(
            group.Origin,
            $"{group.Subject("is", "are")} charged and kept for {group.Days} days, and Defender keeps {defenderDays} days anyway.",
            $"Set 'totalDays' above {defenderDays}, or take the data out of 'events' and hunt in the Defender portal."));
}
