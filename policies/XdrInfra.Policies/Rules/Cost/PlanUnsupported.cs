using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Cost;

/// <summary>Not every table can be on every plan.</summary>
public sealed class PlanUnsupported : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3013",
        Slug: "plan-unsupported",
        Area: RuleArea.Cost,
        Default: Level.Mandatory,
        Title: "Choose a plan that the table has",
        Why: "Azure refuses a plan that a table does not have, and the deployment stops half way.");

    public RuleResult Check(RuleContext context) =>
        PlanQuestion.Ask(context, item => Findings(item, context.Catalog.Find(item.Table.Or(""))));

    private static IEnumerable<RuleFinding> Findings(RetentionView item, TableInfo? table)
    {
        var plans = table?.Plans.Select(plan => plan.ToString()).ToList();
        if (plans is not null && !plans.Contains(item.Plan.Known))
        {
            yield return new RuleFinding(
                item.Plan.Origin,
                $"Table '{item.Table}' cannot be on the plan '{item.Plan}'.",
                $"Set 'plan' of '{item.Table}' to {string.Join(" or ", plans.Select(plan => $"'{plan}'"))}.");
        }
    }
}
