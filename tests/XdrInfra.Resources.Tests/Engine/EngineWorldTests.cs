using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Resources.Tests.Running;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Tests.Engine;

/// <summary>A whole run in the worlds and under the faults of the embedded Azure.</summary>
public sealed class EngineWorldTests
{
    [Fact]
    public async Task A_missing_license_stops_only_what_needs_the_connector()
    {
        await using var azure = await LiveAzure.InWorldAsync("no-license");

        var result = await new LocalStack(azure).UpAsync();

        result.ExitCode.ShouldBe(ExitCode.Refused);
        result.Changes.Select(change => change.Resource).ShouldBe(["resource-group", "workspace", "prior-state", "onboarding"], ignoreOrder: true);
        result.Skipped.ShouldContain("entity-analytics");
        result.Findings.ShouldHaveSingleItem().Code.ShouldBe("XDR4231");
    }

    [Theory]
    [InlineData("slow-propagation")]
    [InlineData("unregistered")]
    [InlineData("orphaned-package")]
    [InlineData("components-disconnected")]
    public async Task Comes_through_a_world_that_needs_patience(string world)
    {
        await using var azure = await LiveAzure.InWorldAsync(world);

        var result = await new LocalStack(azure).UpAsync();

        result.Findings.ShouldBeEmpty();
        result.ExitCode.ShouldBe(ExitCode.Success);
    }

    [Fact]
    public async Task A_portal_managed_workspace_is_satisfied_and_everything_else_is_made_true()
    {
        await using var azure = await LiveAzure.InWorldAsync("portal-primary");

        var result = await new LocalStack(azure).UpAsync();

        result.ExitCode.ShouldBe(ExitCode.Success);
        result.Outputs.Text("connectorState").ShouldBe("portal-primary");
        result.Changes.Single(change => change.Resource == "connector").Kind.ShouldBe(ChangeKind.Adopt);
    }

    [Fact]
    public async Task A_reader_is_refused_with_the_role_that_is_missing()
    {
        await using var azure = await LiveAzure.InWorldAsync("missing-role");

        (await new LocalStack(azure).UpAsync()).ExitCode.ShouldBe(ExitCode.Refused);
    }

    [Theory]
    [InlineData("kind: status, status: 429, retryAfter: 1, times: 2")]
    [InlineData("kind: status, status: 503, times: 2")]
    [InlineData("kind: status, status: 500, times: 2")]
    public async Task Comes_through_faults_that_pass(string fault)
    {
        await using var azure = await LiveAzure.InWorldAsync("default", $"faults:\n  - {{ path: \"*dataConnectors*\", {fault} }}\n");
        var stack = new LocalStack(azure);

        (await stack.UpAsync()).ExitCode.ShouldBe(ExitCode.Success);

        (await azure.ListAsync(azure.Sentinel("dataConnectors"))).Count.ShouldBe(1);
    }
}
