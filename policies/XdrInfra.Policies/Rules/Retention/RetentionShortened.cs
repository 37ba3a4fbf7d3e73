using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Retention;

/// <summary>A change that keeps data for fewer days than before deletes what lies beyond the new limit.</summary>
public sealed class RetentionShortened : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3004",
        Slug: "retention-shortened",
        Area: RuleArea.Retention,
        Default: Level.Mandatory,
        Title: "Do not shorten retention in passing",
        Why: "Azure deletes the days beyond a shorter retention, and nothing brings them back.");

    public RuleResult Check(RuleContext context)
    {
        if (context.BaseView is not { } before)
        {
            return RuleResult.Skip("There is no base to compare with; name one with --base.");
        }

        var pairs = Tables(before, context.View).ToList();
        return RuleResult.Of(
            Workspace(before, context.View).Concat(pairs.Where(pair => pair.IsShorter).GroupBy(pair => pair.Change).Select(ToFinding)),
            pairs.Select(pair => pair.Now).Append(context.View.Workspace?.RetentionDays ?? default).Where(days => days.IsUnknown).Select(days => days.Origin));
    }

    private static IEnumerable<RuleFinding> Workspace(GraphView before, GraphView now)
    {
        if (before.Workspace is { IsApplied: true, RetentionDays: { IsKnown: true } was }
            && now.Workspace is { IsApplied: true, RetentionDays: { IsKnown: true } days }
            && days.Known < was.Known)
        {
            yield return Finding("The workspace goes", (days.Origin, "retentionDays", was.Known, days.Known));
        }
    }

    private static IEnumerable<TableDays> Tables(GraphView before, GraphView now)
    {
        var earlier = before.Retentions.Where(item => item.Table.IsKnown).ToLookup(item => item.Table.Known);
        foreach (var item in now.Retentions.Where(item => item.Table.IsKnown))
        {
            foreach (var old in earlier[item.Table.Known].Take(1))
            {
                yield return new TableDays(item.Table.Known, "analyticsDays", old.AnalyticsDays, item.AnalyticsDays);
                yield return new TableDays(item.Table.Known, "totalDays", old.TotalDays, item.TotalDays);
            }
        }
    }

    /// <summary>One finding for the tables that one line changes.</summary>
    private static RuleFinding ToFinding(IGrouping<(Location Origin, string Key, int Before, int Now), TableDays> tables) =>
        Finding(Names.Subject([.. tables.Select(item => item.Table)], "goes", "go"), tables.Key);

    private static RuleFinding Finding(string subject, (Location Origin, string Key, int Before, int Now) change)
    {
        var lost = change.Before - change.Now;
        return new RuleFinding(
            change.Origin,
            $"{subject} from {change.Before} to {change.Now} days of '{change.Key}', which gives up {lost} {(lost == 1 ? "day" : "days")}.",
            $"Keep '{change.Key}' at {change.Before} or more, or override this rule with a reason and a day on which the override ends.");
    }

    private sealed record TableDays(string Table, string Key, Value<int> Before, Value<int> Now)
    {
        public bool IsShorter => Before.IsKnown && Now.IsKnown && Now.Known < Before.Known;

        public (Location Origin, string Key, int Before, int Now) Change => (Now.Origin, Key, Before.Known, Now.Known);
    }
}
