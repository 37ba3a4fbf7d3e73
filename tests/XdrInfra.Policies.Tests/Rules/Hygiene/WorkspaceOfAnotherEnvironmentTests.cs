using XdrInfra.Model.Graph;
using XdrInfra.Policies.Rules.Hygiene;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Hygiene;

public sealed class WorkspaceOfAnotherEnvironmentTests
{
    [Theory]
    [InlineData("prod", "law-soc-prod")]
    [InlineData("prod", "law-soc-prd")]
    [InlineData("prod", "law-soc")]
    [InlineData("contoso-dev", "law-dev-01")]
    public void Passes_when_the_name_fits_or_says_nothing(string stack, string name) =>
        Ask.Rule<WorkspaceOfAnotherEnvironment>(new TestStack(stack).Workspace(("workspaceName", name))).ShouldBe("pass");

    [Fact]
    public void Fails_when_the_workspace_speaks_of_another_environment() =>
        Ask.Rule<WorkspaceOfAnotherEnvironment>(new TestStack("prod").Workspace(("workspaceName", "law-soc-dev"))).ShouldBe(
            "workspace.workspaceName: Workspace 'law-soc-dev' speaks of a development environment, and stack 'prod' is a production stack. "
            + "Correct the name, or override this rule with the reason for it.");

    [Fact]
    public void Fails_when_the_resource_group_does() =>
        Ask.Rule<WorkspaceOfAnotherEnvironment>(new TestStack("test").Workspace(("workspaceName", "law"))
            .With(LogicalNames.ResourceGroup, ResourceKinds.NativeResourceGroup, ("resourceGroupName", "rg-soc-pre-prod"))).ShouldStartWith(
            "resource-group.resourceGroupName: Resource group 'rg-soc-pre-prod' speaks of a staging environment, and stack 'test' is a test stack.");

    [Fact]
    public void Does_not_apply_when_the_stack_names_no_environment() =>
        Ask.Rule<WorkspaceOfAnotherEnvironment>(new TestStack("contoso").Workspace(("workspaceName", "law-dev")))
            .ShouldBe("not applicable: The name of stack 'contoso' names no environment.");

    [Fact]
    public void Stays_undecided_when_the_name_is_unknown() =>
        Ask.Rule<WorkspaceOfAnotherEnvironment>(new TestStack("prod").Workspace(("workspaceName", Inputs.Unknown)))
            .ShouldBe("undecided: workspace.workspaceName");
}
