using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Retention;

/// <summary>Total retention includes the analytics days, so it cannot be smaller.</summary>
public sealed class TotalRetentionBelowAnalytics : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3006",
        Slug: "total-retention-below-analytics",
        Area: RuleArea.Retention,
        Default: Level.Mandatory,
        Title: "Keep total retention at or above analytics retention",
        Why: "Total retention counts from the day a row arrives and includes the analytics days; Azure refuses a smaller total.");

    public RuleResult Check(RuleContext context)
    {
        var retentions = context.View.Retentions.ToList();
        return retentions.Count == 0
            ? RuleResult.Skip("The stack sets the retention of no table.")
            : RuleResult.Of(
                retentions.GroupBy(item => item.AnalyticsDays.Or(0)).SelectMany(group => Below([.. group], group.Key)),
                RetentionGroup.Unknown(retentions, item => item.AnalyticsDays)
                    .Concat(RetentionGroup.Unknown(retentions, item => item.TotalDays)));
    }

    private static IEnumerable<RuleFinding> Below(IReadOnlyList<RetentionView> retentions, int analyticsDays) =>
        RetentionGroup.Of(retentions, item => item.TotalDays, days => days < analyticsDays).Select(group => new RuleFinding(
            group.Origin,
            $"{group.Subject("has", "have")} {group.Days} days in total and {analyticsDays} analytics days.",
            $"Set 'totalDays' to {analyticsDays} or more, or lower 'analyticsDays'."));
}
