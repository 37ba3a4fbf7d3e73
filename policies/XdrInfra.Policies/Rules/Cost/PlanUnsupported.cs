using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
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

    public RuleResult Check(RuleContext context)
    {
        var planned = context.View.Retentions.Where(item => !item.Plan.IsAbsent).ToList();
        return planned.Count == 0
            ? RuleResult.Skip("The stack sets the plan of no table.")
            : RuleResult.Of(
                planned.SelectMany(item => Findings(item, context.Catalog.Find(item.Table.Or("")))),
                planned.Where(item => item.Plan.IsUnknown).Select(item => item.Plan.Origin));
    }

    private static IEnumerable<RuleFinding> Findings(RetentionView item, TableInfo? table)
    {
        var plans = table?.Plans.Select(plan => plan.ToString()).ToList() ?? [];
        if (table is not null && item.Plan.IsKnown && !plans.Contains(item.Plan.Known))
        {
            yield return new RuleFinding(
                item.Plan.Origin,
                $"Table '{item.Table}' cannot be on the plan '{item.Plan}'.",
                $"Set 'plan' of '{item.Table}' to {string.Join(" or ", plans.Select(plan => $"'{plan}'"))}.");
        }
    }
}
