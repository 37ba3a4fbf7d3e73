using XdrInfra.Testing.Engine;

namespace XdrInfra.Provider.Tests.Whole;

/// <summary>A plan that was saved in a pull request is kept by the deployment: what a preview says it knows is what the update then does.</summary>
public sealed class SavedPlanTests(PlannedStack planned) : IClassFixture<PlannedStack>
{
    private static Dictionary<string, string> Two => PlannedStack.Config;

    private DevStack Stack => planned.Stack;

    [Fact]
    public void The_first_deployment() => planned.Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("xdr-infra:events", """["DeviceEvents","DeviceInfo","EmailEvents"]""")]
    [InlineData("xdr-infra:connector", """{"managedBy":"portal"}""")]
    [InlineData("xdr-infra:connector", """{"managedBy":"auto","incidents":true,"alerts":false}""")]
    [InlineData("xdr-infra:retention", """{"default":{"analyticsDays":90,"totalDays":365}}""")]
    [InlineData("xdr-infra:onDestroy", "keep")]
    public async Task A_change_of_what_is_deployed(string key, string value)
    {
        await planned.DeployAsync(Two, Two);
        var changed = new Dictionary<string, string>(Two) { [key] = value };

        (await planned.DeployAsync(changed, changed)).ShouldBeEmpty();
    }

    // Somebody removed the connector: the preview cannot know what a new one will say of itself.
    [Fact]
    public async Task The_repair_of_what_is_gone()
    {
        await planned.DeployAsync(Two, Two);
        await Stack.Arm.DeleteAsync(DriftCases.PlaceOf("connector", Stack), null, CancellationToken.None);
        await Stack.Engine.RefreshAsync();

        (await planned.DeployAsync(Two, Two)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Something_else_than_the_plan_is_found()
    {
        await planned.DeployAsync(Two, Two);

        var problems = await planned.DeployAsync(new(Two) { ["xdr-infra:events"] = """["DeviceEvents"]""" }, Two);

        problems.ShouldContain("retention-DeviceInfo: no plan");
    }
}
