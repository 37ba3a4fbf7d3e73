using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Output;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Running;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Running;

public sealed class FleetRunnerTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Does_not_apply_to_a_single_stack()
    {
        var outcome = Run(TestSettings.Of("a")).Outcomes[0];

        outcome.Outcome.ShouldBe(CaseOutcome.NotApplicable);
        outcome.Note.ShouldBe("The rule compares stacks, and there are fewer than two.");
    }

    [Fact]
    public void Exits_with_3_when_two_stacks_have_one_workspace() =>
        Run(Sharing("a"), Sharing("b")).ExitCode.ShouldBe(ExitCode.RuleFailed);

    [Fact]
    public void Gives_each_finding_the_level_of_its_own_stack()
    {
        var lenient = Sharing("b") with
        {
            Policies = new Dictionary<string, PolicyOverride> { ["XDR3030"] = TestSettings.Override("b", Level.Advisory, "merge until January", "2027-01-31") },
        };

        Run(Sharing("a"), lenient).Findings.Select(finding => finding.Level).ShouldBe([Level.Mandatory, Level.Advisory]);
    }

    [Fact]
    public void Leaves_out_the_finding_of_a_stack_that_disables_the_rule()
    {
        var silent = Sharing("b") with
        {
            Policies = new Dictionary<string, PolicyOverride> { ["XDR3030"] = TestSettings.Override("b", Level.Disabled, "merge until January", "2027-01-31") },
        };

        Run(Sharing("a"), silent).Findings.ShouldHaveSingleItem().Location.ToString().ShouldBe("stacks/Pulumi.a.yaml(8,3)");
    }

    [Fact]
    public void Makes_a_rule_that_throws_an_error_and_exits_with_70()
    {
        var runner = new FleetRunner([new BrokenRule()], RuleLevels.None, RuleLinks.None);
        runner.Add(TestSettings.Of("a"), Today);
        runner.Add(TestSettings.Of("b"), Today);

        runner.Run().ExitCode.ShouldBe(ExitCode.Bug);
    }

    private static RuleReport Run(params StackSettings[] stacks)
    {
        var runner = new FleetRunner(RuleLinks.None);
        foreach (var stack in stacks)
        {
            runner.Add(stack, Today);
        }

        return runner.Run();
    }

    private static StackSettings Sharing(string stack) => Members.Connector(on: false)(Members.Workspace("rg", "law")(TestSettings.Of(stack)));

    private sealed class BrokenRule : IFleetRule
    {
        public RuleInfo Info { get; } = new("XDR3902", "broken-rule", RuleArea.Ownership, Level.Advisory, "Do it", "Because.");

        public IEnumerable<FleetFinding> Check(IReadOnlyList<FleetMember> members)
        {
            yield return new FleetFinding(members[0], new RuleFinding(Location.None, "It is wrong.", "Mend it."));
            throw new InvalidOperationException("Out of luck.");
        }
    }
}
