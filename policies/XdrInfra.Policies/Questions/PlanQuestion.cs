using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Questions;

/// <summary>What the rules about plans have in common: some table must name one, and the tables must be known.</summary>
internal static class PlanQuestion
{
    public static RuleResult Ask(RuleContext context, Func<RetentionView, IEnumerable<RuleFinding>> check)
    {
        if (context.Settings?.Unknown(UnknownSettings.RetentionTables) is { } tables)
        {
            return RuleResult.Unknown(tables);
        }

        var planned = context.View.Retentions.Where(item => !item.Plan.IsAbsent).ToList();
        return planned.Count == 0
            ? RuleResult.Skip("The stack sets the plan of no table.")
            : RuleResult.Of(
                planned.Where(item => item.Plan.IsKnown).SelectMany(check),
                planned.Where(item => item.Plan.IsUnknown).Select(item => item.Plan.Origin));
    }
}
