using XdrInfra.Policies.Rules.Cost;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Cost;

public sealed class PlanUnsupportedTests
{
    [Theory]
    [InlineData("DeviceEvents", "Basic")]
    [InlineData("SecurityIncident", "Auxiliary")]
    public void Passes_when_the_table_has_the_plan(string table, string plan) => Ask.Rule<PlanUnsupported>(Planned(table, plan)).ShouldBe("pass");

    [Fact]
    public void Fails_when_the_table_does_not_have_it() =>
        Ask.Rule<PlanUnsupported>(Planned("SecurityIncident", "Basic")).ShouldBe(
            "retention-SecurityIncident.plan: Table 'SecurityIncident' cannot be on the plan 'Basic'. "
            + "Set 'plan' of 'SecurityIncident' to 'Analytics' or 'Auxiliary'.");

    [Fact]
    public void Passes_for_a_table_that_the_catalog_does_not_know() => Ask.Rule<PlanUnsupported>(Planned("Own_CL", "Basic")).ShouldBe("pass");

    [Fact]
    public void Does_not_apply_when_no_plan_is_set() =>
        Ask.Rule<PlanUnsupported>(new TestStack("dev")).ShouldBe("not applicable: The stack sets the plan of no table.");

    [Fact]
    public void Stays_undecided_when_the_plan_is_unknown() =>
        Ask.Rule<PlanUnsupported>(Planned("DeviceEvents", Inputs.Unknown)).ShouldBe("undecided: retention-DeviceEvents.plan");

    private static TestStack Planned(string table, object plan) => new TestStack("dev").Retention(table, ("plan", plan));
}
