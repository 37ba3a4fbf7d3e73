using XdrInfra.Model.Values;
using XdrInfra.Policies.Rules.Ownership;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Ownership;

public sealed class OneTenantTwoConnectorsTests
{
    [Fact]
    public void Passes_when_one_of_the_connectors_is_off() =>
        Ask.Fleet<OneTenantTwoConnectors>(Members.Of("a"), Members.Of("b", Members.Connector(on: false))).ShouldBe("pass");

    [Fact]
    public void Passes_when_the_tenants_differ() =>
        Ask.Fleet<OneTenantTwoConnectors>(
            Members.Of("a"),
            Members.Of("b", settings => settings with { TenantId = TestSettings.Written("33333333-3333-3333-3333-333333333333", "b", 4) }))
            .ShouldBe("pass");

    [Fact]
    public void Fails_in_both_stacks() =>
        Ask.Fleet<OneTenantTwoConnectors>(Members.Of("a"), Members.Of("b")).ShouldBe(
            "[a] stacks/Pulumi.a.yaml(10,3): The connector of tenant '22222222-2222-2222-2222-222222222222' is also on in stack 'b'. "
            + "Turn off 'incidents' and 'alerts' of the connector in all stacks but one.\n"
            + "[b] stacks/Pulumi.b.yaml(10,3): The connector of tenant '22222222-2222-2222-2222-222222222222' is also on in stack 'a'. "
            + "Turn off 'incidents' and 'alerts' of the connector in all stacks but one.");

    [Fact]
    public void Leaves_two_stacks_with_one_workspace_to_the_other_rule() =>
        Ask.Fleet<OneTenantTwoConnectors>(Members.Of("a", Members.Workspace("rg", "law")), Members.Of("b", Members.Workspace("rg", "law")))
            .ShouldBe("pass");

    [Fact]
    public void Stays_undecided_about_a_stack_whose_tenant_is_unknown() =>
        Ask.Fleet<OneTenantTwoConnectors>(
            Members.Of("a", settings => settings with { TenantId = Value<string>.Unknown(TestSettings.At("a", 4)) }),
            Members.Of("b", settings => settings with { TenantId = Value<string>.Unknown(TestSettings.At("b", 4)) }))
            .ShouldBe("pass");
}
