using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Cost;

/// <summary>A workspace with Sentinel keeps analytics data for a while without a charge.</summary>
public sealed class AnalyticsDaysBelowFree : IRule
{
    // https://learn.microsoft.com/azure/sentinel/billing#understand-the-full-billing-model-for-microsoft-sentinel
    private const int FreeDays = 90;

    public RuleInfo Info { get; } = new(
        Code: "XDR3008",
        Slug: "analytics-days-below-free",
        Area: RuleArea.Cost,
        Default: Level.Advisory,
        Title: "Use the analytics days that are free",
        Why: "With Sentinel the first 90 days of analytics retention cost nothing, so fewer days save nothing and lose data.");

    public RuleResult Check(RuleContext context)
    {
        var workspace = context.View.Workspace is { IsApplied: true } found ? new[] { found } : [];
        var retentions = context.View.Retentions.ToList();
        return RuleResult.Of(
            workspace.SelectMany(Findings).Concat(Findings(retentions)),
            workspace.Select(item => item.RetentionDays).Where(days => days.IsUnknown).Select(days => days.Origin)
                .Concat(RetentionGroup.Unknown(retentions, item => item.AnalyticsDays)));
    }

    private static IEnumerable<RuleFinding> Findings(WorkspaceView workspace)
    {
        if (workspace.RetentionDays is { IsKnown: true, Known: < FreeDays } days)
        {
            yield return new RuleFinding(
                days.Origin,
                $"The workspace keeps data for {days} days, and {FreeDays} are free.",
                $"Set 'retentionDays' to {FreeDays}.");
        }
    }

    private static IEnumerable<RuleFinding> Findings(IReadOnlyList<RetentionView> retentions) =>
        RetentionGroup.Of(retentions, item => item.AnalyticsDays, days => days < FreeDays).Select(group => new RuleFinding(
            group.Origin,
            $"{group.Subject("has", "have")} {group.Days} analytics days, and {FreeDays} are free.",
            $"Set 'analyticsDays' to {FreeDays}."));
}
