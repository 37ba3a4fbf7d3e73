using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Cost;

/// <summary>The cheaper plans cannot be read by analytics rules, and only in part by queries.</summary>
public sealed class PlanHidesTable : IRule
{
    private const string Analytics = "Analytics";

    public RuleInfo Info { get; } = new(
        Code: "XDR3011",
        Slug: "plan-hides-table",
        Area: RuleArea.Cost,
        Default: Level.Mandatory,
        Title: "Keep tables that rules and checks read on the Analytics plan",
        Why: "Analytics rules do not run on the cheaper plans, and queries there lack joins, so detections go quiet without an error.");

    public RuleResult Check(RuleContext context) => PlanQuestion.Ask(context, item => Findings(context, item));

    private static IEnumerable<RuleFinding> Findings(RuleContext context, RetentionView item)
    {
        if (item.Plan.Known != Analytics && context.Catalog.Find(item.Table.Or("")) is { ReadByRules: true })
        {
            yield return new RuleFinding(
                item.Plan.Origin,
                $"Table '{item.Table}' is on the plan '{item.Plan}', and rules of Microsoft or checks of this toolkit read it.",
                $"Set 'plan' of '{item.Table}' to '{Analytics}', or remove it.");
        }
    }
}
