using XdrInfra.Policies.Rules.Safety;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Safety;

public sealed class PublicQueryInProductionTests
{
    [Theory]
    [InlineData("Disabled")]
    [InlineData("SecuredByPerimeter")]
    public void Passes_when_public_queries_are_closed(string access) =>
        Ask.Rule<PublicQueryInProduction>(With("prod", access)).ShouldBe("pass");

    [Fact]
    public void Fails_when_they_are_open() =>
        Ask.Rule<PublicQueryInProduction>(With("prod", "Enabled")).ShouldBe(
            "workspace.publicNetworkAccessForQuery: The production workspace takes queries from public networks. "
            + "Set 'publicQuery' of the workspace to false once a private link is in place.");

    [Fact]
    public void Fails_when_nothing_is_said_since_azure_then_opens_them() =>
        Ask.Rule<PublicQueryInProduction>(new TestStack("prod").Workspace()).ShouldStartWith("workspace.publicNetworkAccessForQuery: ");

    [Fact]
    public void Does_not_apply_to_other_stacks() =>
        Ask.Rule<PublicQueryInProduction>(With("dev", "Enabled")).ShouldBe("not applicable: Stack 'dev' is not a production stack.");

    [Fact]
    public void Stays_undecided_when_the_access_is_unknown() =>
        Ask.Rule<PublicQueryInProduction>(With("prod", Inputs.Unknown)).ShouldBe("undecided: workspace.publicNetworkAccessForQuery");

    [Fact]
    public void Does_not_apply_when_the_workspace_is_only_read() =>
        Ask.Rule<PublicQueryInProduction>(new TestStack("prod").Workspace(("create", false), ("publicNetworkAccessForQuery", "Enabled")))
            .ShouldBe("not applicable: The stack only reads the workspace and applies none of its settings.");

    private static TestStack With(string stack, object access) => new TestStack(stack).Workspace(("publicNetworkAccessForQuery", access));
}
