using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Rules.Ownership;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Ownership;

public sealed class TwoStacksOneWorkspaceTests
{
    [Fact]
    public void Passes_when_each_stack_has_its_own() => Ask.Fleet<TwoStacksOneWorkspace>(Members.Of("a"), Members.Of("b")).ShouldBe("pass");

    [Fact]
    public void Passes_when_the_resource_groups_differ() =>
        Ask.Fleet<TwoStacksOneWorkspace>(Members.Of("a", Members.Workspace("rg-a", "law")), Members.Of("b", Members.Workspace("rg-b", "law")))
            .ShouldBe("pass");

    [Fact]
    public void Fails_in_both_stacks_without_regard_to_case() =>
        Ask.Fleet<TwoStacksOneWorkspace>(Members.Of("a", Members.Workspace("rg", "law")), Members.Of("b", Members.Workspace("RG", "Law"))).ShouldBe(
            "[a] stacks/Pulumi.a.yaml(8,3): Workspace 'law' in resource group 'rg' is also in stack 'b'. "
            + "Give each stack a workspace of its own, or keep one of the stacks.\n"
            + "[b] stacks/Pulumi.b.yaml(8,3): Workspace 'Law' in resource group 'RG' is also in stack 'a'. "
            + "Give each stack a workspace of its own, or keep one of the stacks.");

    [Fact]
    public void Names_three_of_many_stacks()
    {
        var members = new[] { "a", "b", "c", "d", "e" }.Select(stack => Members.Of(stack, Members.Workspace("rg", "law"))).ToArray();

        Ask.Fleet<TwoStacksOneWorkspace>(members).ShouldStartWith(
            "[a] stacks/Pulumi.a.yaml(8,3): Workspace 'law' in resource group 'rg' is also in stacks 'b', 'c', 'd' and 1 more.");
    }

    [Fact]
    public void Passes_in_the_embedded_azure_where_each_stack_has_its_own_world() =>
        Ask.Fleet<TwoStacksOneWorkspace>(Emulated("a"), Emulated("b")).ShouldBe("pass");

    [Fact]
    public void Stays_undecided_about_a_stack_whose_workspace_is_unknown() =>
        Ask.Fleet<TwoStacksOneWorkspace>(Unknown("a"), Unknown("b")).ShouldBe("pass");

    private static FleetMember Unknown(string stack) => Members.Of(stack, settings => settings with
    {
        Workspace = settings.Workspace with { Name = Value<string>.Unknown(TestSettings.At(stack, 8)) },
    });

    private static FleetMember Emulated(string stack) => Members.Of(stack, settings =>
        Members.Workspace("rg", "law")(settings) with { Cloud = TestSettings.Written(CloudName.Emulated, stack, 6) });
}
