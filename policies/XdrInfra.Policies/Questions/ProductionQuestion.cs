using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Questions;

/// <summary>What the rules about production have in common.</summary>
internal static class ProductionQuestion
{
    public static RuleResult Ask(RuleContext context, Func<RuleResult> check) => EnvironmentName.IsProduction(context.Graph.Stack)
        ? check()
        : RuleResult.Skip($"Stack '{context.Graph.Stack}' is not a production stack.");
}
