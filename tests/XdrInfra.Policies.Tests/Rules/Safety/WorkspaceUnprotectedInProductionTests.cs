using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Rules.Safety;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Safety;

public sealed class WorkspaceUnprotectedInProductionTests
{
    [Theory]
    [InlineData(ResourceKinds.Workspace)]
    [InlineData(ResourceKinds.NativeWorkspace)]
    public void Passes_when_the_workspace_is_protected(string type) =>
        Ask.Rule<WorkspaceUnprotectedInProduction>(Stack("prod", type, protect: true)).ShouldBe("pass");

    [Theory]
    [InlineData(ResourceKinds.Workspace)]
    [InlineData(ResourceKinds.NativeWorkspace)]
    public void Fails_when_it_is_not(string type) =>
        Ask.Rule<WorkspaceUnprotectedInProduction>(Stack("prod", type, protect: false)).ShouldBe(
            "workspace.protect: The workspace of a production stack is not protected. Set 'protect' of the workspace to true.");

    [Fact]
    public void Does_not_apply_to_other_stacks() =>
        Ask.Rule<WorkspaceUnprotectedInProduction>(Stack("dev", ResourceKinds.Workspace, protect: false))
            .ShouldBe("not applicable: Stack 'dev' is not a production stack.");

    [Fact]
    public void Does_not_apply_without_a_workspace() =>
        Ask.Rule<WorkspaceUnprotectedInProduction>(new TestStack("prod")).ShouldBe("not applicable: The stack has no workspace.");

    [Fact]
    public void Stays_undecided_while_the_protection_is_unknown() =>
        Ask.Rule<WorkspaceUnprotectedInProduction>(Stack("prod", ResourceKinds.Workspace, protect: true).WithSettings(settings => settings with
        {
            Workspace = settings.Workspace with { Protect = Value<bool>.Unknown(TestSettings.At("prod", 8)) },
        })).ShouldBe("undecided: stacks/Pulumi.prod.yaml(8,3)");

    private static TestStack Stack(string name, string type, bool protect) => new TestStack(name).With(
        new Resource(LogicalNames.Workspace, type, PropertyValue.Map.Empty, Location.None) { Protect = protect });
}
