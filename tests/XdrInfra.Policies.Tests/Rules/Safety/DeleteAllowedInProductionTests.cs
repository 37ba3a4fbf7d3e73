using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Policies.Rules.Safety;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Safety;

public sealed class DeleteAllowedInProductionTests
{
    [Fact]
    public void Passes_when_everything_is_kept() =>
        Ask.Rule<DeleteAllowedInProduction>(Retained(new TestStack("prod").Connector(("onDestroy", "keep")), retain: true)).ShouldBe("pass");

    [Fact]
    public void Fails_once_when_a_destroy_restores() =>
        Ask.Rule<DeleteAllowedInProduction>(new TestStack("prod").Connector(("onDestroy", "restore"))
            .Retention("DeviceEvents", ("onDestroy", "restore")).WithSettings()).ShouldBe(
            "stacks/Pulumi.prod.yaml(7,3): A destroy of production stack 'prod' gives back what was there before, and the connector is disconnected. "
            + "Set 'onDestroy' to 'keep'.");

    [Fact]
    public void Fails_when_the_engine_may_delete_the_onboarding() =>
        Ask.Rule<DeleteAllowedInProduction>(Retained(new TestStack("prod"), retain: false)).ShouldBe(
            "onboarding.retainOnDelete: Resource 'onboarding' is deleted from Azure when it leaves production stack 'prod'. "
            + "Set the resource option 'retainOnDelete' to true.");

    [Fact]
    public void Does_not_apply_to_other_stacks() =>
        Ask.Rule<DeleteAllowedInProduction>(new TestStack("dev").Connector(("onDestroy", "restore")))
            .ShouldBe("not applicable: Stack 'dev' is not a production stack.");

    [Fact]
    public void Stays_undecided_while_it_is_unknown_what_a_destroy_does() =>
        Ask.Rule<DeleteAllowedInProduction>(new TestStack("prod").Connector(("onDestroy", Inputs.Unknown))).ShouldBe("undecided: connector.onDestroy");

    private static TestStack Retained(TestStack stack, bool retain) => stack.With(
        new Resource(LogicalNames.Onboarding, ResourceKinds.Onboarding, PropertyValue.Map.Empty, Location.None) { RetainOnDelete = retain });
}
