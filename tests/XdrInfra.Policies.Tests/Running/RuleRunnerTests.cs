using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Output;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Running;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Running;

public sealed class RuleRunnerTests
{
    private static readonly Location Somewhere = new Location.Text("stacks/Pulumi.dev.yaml", 4, 20);

    [Fact]
    public void Stamps_code_level_and_page_on_a_finding()
    {
        var links = new RuleLinks(new Uri("https://example.com/soc/blob/main/"));
        var finding = new RuleRunner([Found()], RuleLevels.None, links).Run(new TestStack("dev").Context()).Findings.ShouldHaveSingleItem();

        finding.ToString().ShouldBe("stacks/Pulumi.dev.yaml(4,20): mandatory XDR3901: It is wrong.");
        finding.Fix.ShouldBe("Mend it.");
        finding.HelpUrl.ShouldBe("https://example.com/soc/blob/main/policies/XdrInfra.Policies/Rules/Hygiene/fixed-rule.md");
    }

    [Fact]
    public void Leaves_the_page_out_when_nobody_knows_where_it_is() => Run(Found()).Findings.ShouldHaveSingleItem().HelpUrl.ShouldBeNull();

    [Fact]
    public void Hands_the_outcome_on_to_reports()
    {
        var item = Run(new FixedRule(() => RuleResult.Skip("There is nothing."))).Cases.ShouldHaveSingleItem();

        item.ShouldBe(new ReportCase("XDR3901", "Do it", CaseOutcome.NotApplicable) { Why = "There is nothing.", Findings = item.Findings });
    }

    [Fact]
    public void Exits_with_3_when_a_mandatory_rule_fails() => Run(Found()).ExitCode.ShouldBe(ExitCode.RuleFailed);

    [Fact]
    public void Exits_with_0_when_only_an_advisory_rule_fails() =>
        Run(new FixedRule(Wrong, Level.Advisory)).ExitCode.ShouldBe(ExitCode.Success);

    [Fact]
    public void Makes_a_rule_that_throws_an_error_and_exits_with_70()
    {
        var report = Run(Broken(), Found());

        report.ExitCode.ShouldBe(ExitCode.Bug);
        report.Outcomes[0].Outcome.ShouldBe(CaseOutcome.Error);
        report.Outcomes[0].Findings.ShouldHaveSingleItem().ToString()
            .ShouldBe("mandatory XDR3000: Rule XDR3901 (fixed-rule) stopped with InvalidOperationException: Out of luck.");
    }

    [Fact]
    public void Runs_the_other_rules_after_one_that_throws() => Run(Broken(), Found()).Outcomes[1].Outcome.ShouldBe(CaseOutcome.Fail);

    [Fact]
    public void Keeps_not_applicable_apart_from_pass()
    {
        var outcome = Run(new FixedRule(() => RuleResult.Skip("There is nothing."))).Outcomes.ShouldHaveSingleItem();

        outcome.Outcome.ShouldBe(CaseOutcome.NotApplicable);
        outcome.Note.ShouldBe("There is nothing.");
    }

    [Fact]
    public void Keeps_undecided_apart_from_pass()
    {
        var outcome = Run(new FixedRule(() => RuleResult.Unknown(Somewhere))).Outcomes.ShouldHaveSingleItem();

        outcome.Outcome.ShouldBe(CaseOutcome.Undecided);
        outcome.Note.ShouldBe("The value at stacks/Pulumi.dev.yaml(4,20) is not known yet.");
    }

    [Fact]
    public void Does_not_ask_a_disabled_rule()
    {
        var outcome = Run(new FixedRule(() => throw new InvalidOperationException("Asked."), Level.Disabled)).Outcomes.ShouldHaveSingleItem();

        outcome.Outcome.ShouldBe(CaseOutcome.Disabled);
    }

    [Fact]
    public void Runs_a_rule_at_the_level_of_the_stack_file()
    {
        var stack = new TestStack("dev").WithSettings(settings => settings with
        {
            Policies = new Dictionary<string, PolicyOverride> { ["XDR3901"] = TestSettings.Override("dev", Level.Advisory, "trial", "2027-01-31") },
        });

        var report = new RuleRunner([Found()], RuleLevels.None, RuleLinks.None).Run(stack.Context());

        report.Findings.ShouldHaveSingleItem().Level.ShouldBe(Level.Advisory);
        report.Outcomes[0].Level.ShouldBe(new AppliedLevel(Level.Advisory, LevelSource.StackFile, "trial"));
    }

    [Fact]
    public void Runs_every_rule_once_on_an_empty_stack_without_an_error()
    {
        var report = new RuleRunner(RuleLinks.None).Run(new TestStack("dev").Context());

        report.Outcomes.Select(outcome => outcome.Rule.Code).ShouldBe(RuleSet.Rules.Select(rule => rule.Info.Code));
        report.Count(CaseOutcome.Error).ShouldBe(0);
    }

    private static RuleReport Run(params IRule[] rules) => new RuleRunner(rules, RuleLevels.None, RuleLinks.None).Run(new TestStack("dev").Context());

    private static FixedRule Found() => new(Wrong);

    private static FixedRule Broken() => new(() => throw new InvalidOperationException("Out of luck."));

    private static RuleResult Wrong() => RuleResult.Found(Somewhere, "It is wrong.", "Mend it.");
}
