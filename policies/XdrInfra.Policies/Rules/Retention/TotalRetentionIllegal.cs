using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Retention;

/// <summary>Azure takes any total up to two years, and beyond that only whole years of its own counting.</summary>
public sealed class TotalRetentionIllegal : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3005",
        Slug: "total-retention-illegal",
        Area: RuleArea.Retention,
        Default: Level.Mandatory,
        Title: "Choose a total retention that Azure takes",
        Why: "Above 730 days Azure takes ten values only and refuses the deployment with any other.");

    public RuleResult Check(RuleContext context)
    {
        var retentions = context.View.Retentions.ToList();
        return retentions.Count == 0
            ? RuleResult.Skip("The stack sets the retention of no table.")
            : RuleResult.Of(
                RetentionGroup.Of(retentions, item => item.TotalDays, days => !LegalRetention.IsLegalTotal(days)).Select(ToFinding),
                RetentionGroup.Unknown(retentions, item => item.TotalDays));
    }

    private static RuleFinding ToFinding(RetentionGroup group) => new(
        group.Origin,
        $"{group.Subject("asks", "ask")} for {group.Days} days in total, which Azure does not take.",
        $"Set 'totalDays' to {LegalRetention.Nearest(group.Days)}.");
}
