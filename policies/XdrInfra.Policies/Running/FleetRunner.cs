using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Running;

/// <summary>Collects stacks one by one, then runs the rules over all of them.</summary>
/// <param name="rules">The rules to run.</param>
/// <param name="levels">What the policy pack is configured to; <see cref="RuleLevels.None"/> elsewhere.</param>
/// <param name="links">Where findings say that the pages are.</param>
public sealed class FleetRunner(IReadOnlyList<IFleetRule> rules, RuleLevels levels, RuleLinks links)
{
    private const string AllStacks = "all stacks";

    private readonly RuleOutcomes _outcomes = new(links);
    private readonly List<FleetMember> _members = [];

    /// <summary>All rules over stacks at the levels of the stack files.</summary>
    public FleetRunner(RuleLinks links)
        : this(RuleSet.FleetRules, RuleLevels.None, links)
    {
    }

    /// <summary>Keeps the few values that the rules need; graph and settings are let go.</summary>
    public void Add(StackSettings settings, DateOnly today) => _members.Add(FleetMember.Of(settings, today));

    public RuleReport Run() => new(AllStacks, [.. rules.Select(Run)]);

    private RuleOutcome Run(IFleetRule rule)
    {
        var own = new AppliedLevel(rule.Info.Default, LevelSource.Default);
        if (_members.Count < 2)
        {
            return _outcomes.Of(rule.Info, own, RuleResult.Skip("The rule compares stacks, and there are fewer than two."));
        }

        try
        {
            return Outcome(rule.Info, own, rule.Check(_members));
        }
        catch (Exception thrown)   // the runner's own frame: a broken rule is an outcome, not the end of the run
        {
            return _outcomes.Error(rule.Info, own, Location.None, thrown);
        }
    }

    /// <summary>Each finding has the level that its own stack gives the rule.</summary>
    private RuleOutcome Outcome(RuleInfo rule, AppliedLevel own, IEnumerable<FleetFinding> found)
    {
        var findings = found
            .Select(item => (item.Finding, levels.Of(rule, item.Member.Policies, item.Member.Today).Level))
            .Where(item => item.Level != Level.Disabled)
            .Select(item => _outcomes.Stamp(rule, item.Level, item.Finding))
            .ToList();
        return new RuleOutcome(rule, own, findings.Count > 0 ? CaseOutcome.Fail : CaseOutcome.Pass) { Findings = [.. findings] };
    }
}
