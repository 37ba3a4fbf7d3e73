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
            : RuleResult.Of(retentions.Where(IsBelow).Select(ToFinding), retentions.SelectMany(Unknown));
    }

    private static bool IsBelow(RetentionView item) =>
        item is { AnalyticsDays.IsKnown: true, TotalDays.IsKnown: true } && item.TotalDays.Known < item.AnalyticsDays.Known;

    private static RuleFinding ToFinding(RetentionView item) => new(
        item.TotalDays.Origin,
        $"Table '{item.Table}' has {item.TotalDays} days in total and {item.AnalyticsDays} analytics days.",
        $"Set 'totalDays' of '{item.Table}' to {item.AnalyticsDays} or more, or lower 'analyticsDays'.");

    private static IEnumerable<Location> Unknown(RetentionView item)
    {
        if (item.AnalyticsDays.IsUnknown)
        {
            yield return item.AnalyticsDays.Origin;
        }

        if (item.TotalDays.IsUnknown)
        {
            yield return item.TotalDays.Origin;
        }
    }
}
