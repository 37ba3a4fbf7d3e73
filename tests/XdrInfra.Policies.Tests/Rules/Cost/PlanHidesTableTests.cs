using XdrInfra.Policies.Rules.Cost;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Cost;

public sealed class PlanHidesTableTests
{
    [Fact]
    public void Passes_on_the_analytics_plan() => Ask.Rule<PlanHidesTable>(Planned("DeviceEvents", "Analytics")).ShouldBe("pass");

    [Fact]
    public void Passes_when_no_rule_reads_the_table() => Ask.Rule<PlanHidesTable>(Planned("DeviceNetworkInfo", "Basic")).ShouldBe("pass");

    [Theory]
    [InlineData("Basic")]
    [InlineData("Auxiliary")]
    public void Fails_when_rules_read_the_table(string plan) =>
        Ask.Rule<PlanHidesTable>(Planned("DeviceEvents", plan)).ShouldBe(
            $"retention-DeviceEvents.plan: Table 'DeviceEvents' is on the plan '{plan}', and rules of Microsoft or checks of this toolkit read it. "
            + "Set 'plan' of 'DeviceEvents' to 'Analytics', or remove it.");

    [Fact]
    public void Does_not_apply_when_no_plan_is_set() =>
        Ask.Rule<PlanHidesTable>(new TestStack("dev").Retention("DeviceEvents")).ShouldBe("not applicable: The stack sets the plan of no table.");

    [Fact]
    public void Stays_undecided_when_the_plan_is_unknown() =>
        Ask.Rule<PlanHidesTable>(Planned("DeviceEvents", Inputs.Unknown)).ShouldBe("undecided: retention-DeviceEvents.plan");

    private static TestStack Planned(string table, object plan) => new TestStack("dev").Retention(table, ("plan", plan));
}
