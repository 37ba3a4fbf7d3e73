using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Running;

/// <summary>Runs rules on one stack. A rule that throws becomes an error, never a pass, and the others still run.</summary>
/// <param name="rules">The rules to run.</param>
/// <param name="levels">What the policy pack is configured to; <see cref="RuleLevels.None"/> elsewhere.</param>
/// <param name="links">Where findings say that the pages are.</param>
public sealed class RuleRunner(IReadOnlyList<IRule> rules, RuleLevels levels, RuleLinks links)
{
    private readonly RuleOutcomes _outcomes = new(links);

    /// <summary>All rules at the levels of the stack file.</summary>
    public RuleRunner(RuleLinks links)
        : this(RuleSet.Rules, RuleLevels.None, links)
    {
    }

    public RuleReport Run(RuleContext context) =>
        new(context.Graph.Stack, [.. rules.Select(rule => Run(rule, context))]);

    private RuleOutcome Run(IRule rule, RuleContext context)
    {
        var level = levels.Of(rule.Info, context.Settings?.Policies, context.Today);
        if (level.Level == Level.Disabled)
        {
            return RuleOutcomes.Disabled(rule.Info, level);
        }

        try
        {
            return _outcomes.Of(rule.Info, level, rule.Check(context));
        }
        catch (Exception thrown)   // the runner's own frame: a broken rule is an outcome, not the end of the run
        {
            return _outcomes.Error(rule.Info, level, new Location.Whole(context.Settings?.File), thrown);
        }
    }
}
