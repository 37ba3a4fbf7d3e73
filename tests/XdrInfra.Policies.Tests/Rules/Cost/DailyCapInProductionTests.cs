using XdrInfra.Policies.Rules.Cost;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Cost;

public sealed class DailyCapInProductionTests
{
    [Fact]
    public void Passes_without_a_cap() =>
        Ask.Rule<DailyCapInProduction>(new TestStack("prod").Workspace()).ShouldBe("pass");

    [Fact]
    public void Passes_when_the_cap_is_written_as_none() =>
        Ask.Rule<DailyCapInProduction>(Capped("prod", -1)).ShouldBe("pass");

    [Theory]
    [InlineData("prod", 0.5)]
    [InlineData("contoso-production", 0.5)]
    [InlineData("prod", 0)]
    public void Fails_when_a_production_stack_is_capped(string stack, double cap) =>
        Ask.Rule<DailyCapInProduction>(Capped(stack, cap)).ShouldBe(
            $"workspace.workspaceCapping.dailyQuotaGb: The workspace stops taking data after {cap} GB a day. "
            + "Remove 'dailyCapGb' and set a cost alert instead.");

    [Theory]
    [InlineData("dev")]
    [InlineData("pre-prod")]
    public void Does_not_apply_to_other_stacks(string stack) =>
        Ask.Rule<DailyCapInProduction>(Capped(stack, 1)).ShouldBe($"not applicable: Stack '{stack}' is not a production stack.");

    [Fact]
    public void Stays_undecided_when_the_whole_capping_is_unknown() =>
        Ask.Rule<DailyCapInProduction>(new TestStack("prod").Workspace(("workspaceCapping", Inputs.Unknown)))
            .ShouldBe("undecided: workspace.workspaceCapping.dailyQuotaGb");

    [Fact]
    public void Does_not_apply_when_the_workspace_is_only_read() =>
        Ask.Rule<DailyCapInProduction>(new TestStack("prod").Workspace(("create", false), ("workspaceCapping", Inputs.Of(("dailyQuotaGb", 1)))))
            .ShouldBe("not applicable: The stack only reads the workspace and applies none of its settings.");

    private static TestStack Capped(string stack, double cap) =>
        new TestStack(stack).Workspace(("workspaceCapping", Inputs.Of(("dailyQuotaGb", cap))));
}
