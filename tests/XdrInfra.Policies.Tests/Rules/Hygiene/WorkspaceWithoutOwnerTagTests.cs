using XdrInfra.Policies.Rules.Hygiene;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Hygiene;

public sealed class WorkspaceWithoutOwnerTagTests
{
    [Fact]
    public void Passes_when_the_tag_is_there() => Ask.Rule<WorkspaceWithoutOwnerTag>(Tagged("soc")).ShouldBe("pass");

    [Fact]
    public void Fails_without_tags() =>
        Ask.Rule<WorkspaceWithoutOwnerTag>(new TestStack("dev").Workspace().WithSettings()).ShouldBe(
            "stacks/Pulumi.dev.yaml(8,3): The workspace has no tag 'owner'. Add it to 'tags' of the workspace, for example { owner: soc }.");

    [Fact]
    public void Fails_when_the_tag_is_blank() => Ask.Rule<WorkspaceWithoutOwnerTag>(Tagged(" ")).ShouldStartWith("workspace.tags: ");

    [Fact]
    public void Does_not_apply_when_the_workspace_is_only_read() =>
        Ask.Rule<WorkspaceWithoutOwnerTag>(new TestStack("dev").Workspace(("create", false)))
            .ShouldBe("not applicable: The stack only reads the workspace and applies none of its settings.");

    [Fact]
    public void Stays_undecided_when_the_tag_is_unknown() =>
        Ask.Rule<WorkspaceWithoutOwnerTag>(Tagged(Inputs.Unknown)).ShouldBe("undecided: workspace.tags.owner");

    private static TestStack Tagged(object owner) => new TestStack("dev").Workspace(("tags", Inputs.Of(("owner", owner))));
}
