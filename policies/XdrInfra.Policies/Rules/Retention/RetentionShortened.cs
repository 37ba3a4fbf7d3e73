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

        var pairs = Pairs(before, context.View).ToList();
        return RuleResult.Of(
            pairs.Where(pair => pair.IsShorter).Select(pair => pair.ToFinding()),
            pairs.Where(pair => pair.Now.IsUnknown).Select(pair => pair.Now.Origin));
    }

    private static IEnumerable<DaysPair> Pairs(GraphView before, GraphView now)
    {
        if (before.Workspace is { } was && now.Workspace is { } workspace)
        {
            yield return new DaysPair("The workspace", "retentionDays", was.RetentionDays, workspace.RetentionDays);
        }

        var earlier = before.Retentions.Where(item => item.Table.IsKnown).ToDictionary(item => item.Table.Known);
        foreach (var item in now.Retentions.Where(item => item.Table.IsKnown && earlier.ContainsKey(item.Table.Known)))
        {
            var old = earlier[item.Table.Known];
            yield return new DaysPair($"Table '{item.Table}'", "analyticsDays", old.AnalyticsDays, item.AnalyticsDays);
            yield return new DaysPair($"Table '{item.Table}'", "totalDays", old.TotalDays, item.TotalDays);
        }
    }

    private sealed record DaysPair(string Subject, string Key, Value<int> Before, Value<int> Now)
    {
        public bool IsShorter => Before.IsKnown && Now.IsKnown && Now.Known < Before.Known;

        private string Lost => Before.Known - Now.Known is var days and not 1 ? $"{days} days" : "1 day";

        public RuleFinding ToFinding() => new(
            Now.Origin,
            $"{Subject} goes from {Before} to {Now} days of '{Key}', which gives up {Lost}.",
            $"Keep '{Key}' at {Before} or more, or override this rule with a reason and a day on which the override ends.");
    }
}
