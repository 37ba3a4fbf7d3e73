using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Running;

/// <summary>Collects stacks one by one, then runs the rules over all of them.</summary>
public sealed class FleetRunner(IReadOnlyList<IFleetRule> rules, RuleLevels levels)
{
    private readonly List<FleetMember> _members = [];

    /// <summary>All rules over stacks at the levels of the stack files.</summary>
    public FleetRunner()
        : this(RuleSet.FleetRules, RuleLevels.None)
    {
    }

    /// <summary>Keeps the few values that the rules need; graph and settings are let go.</summary>
    public void Add(StackSettings settings, DateOnly today) => _members.Add(FleetMember.Of(settings, today));

    public RuleReport Run() => new("", [.. rules.Select(Run)]);

    private RuleOutcome Run(IFleetRule rule)
    {
        var own = new AppliedLevel(rule.Info.Default, LevelSource.Default);
        if (_members.Count < 2)
        {
            return RuleOutcomes.Of(rule.Info, own, RuleResult.Skip("The rule compares stacks, and there are fewer than two."));
        }

        try
        {
            return Outcome(rule.Info, own, rule.Check(_members));
        }
        catch (Exception thrown)   // the runner's own frame: a broken rule is an outcome, not the end of the run
        {
            return RuleOutcomes.Error(rule.Info, own, thrown);
        }
    }

    /// <summary>Each finding has the level that its own stack gives the rule.</summary>
    private RuleOutcome Outcome(RuleInfo rule, AppliedLevel own, IEnumerable<FleetFinding> found)
    {
        var findings = found
            .Select(item => (item.Finding, levels.Of(rule, item.Member.Policies, item.Member.Today).Level))
            .Where(item => item.Level != Level.Disabled)
            .Select(item => RuleOutcomes.Stamp(rule, item.Level, item.Finding))
            .ToList();
        return new RuleOutcome(rule, own, findings.Count > 0 ? RuleVerdict.Fail : RuleVerdict.Pass) { Findings = [.. findings] };
    }
}
