using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests.Worlds;

/// <summary>Worlds that refuse: one finding that names cause and next step, and a run that goes on once the world is mended.</summary>
public sealed class RefusingWorldTests
{
    [Theory]
    [InlineData("no-license", "4 created, 27 not", "XDR4231: Azure's requirements check says that the tenant has no license for Defender XDR.", "Assign a license that includes Defender XDR")]
    [InlineData("no-consent", "4 created, 27 not", "XDR4101: Defender XDR has not consented to this tenant or to this identity yet.", "Open the Defender portal once as Security Administrator")]
    [InlineData("not-security-administrator", "4 created, 27 not", "XDR4230: Azure's requirements check says that this identity may not connect Defender XDR.", "It needs the Entra ID role Security Administrator")]
    [InlineData("guest", "4 created, 27 not", "XDR4230: Azure's requirements check says that this identity may not connect Defender XDR.", "as a member, not a guest, of the workspace's tenant")]
    [InlineData("missing-role", "nothing was done, 31 not", "XDR4118: The identity has no access; that says nothing about whether the thing exists.", "Give it the role Microsoft Sentinel Contributor")]
    public async Task Ends_with_the_refusal_and_goes_on_when_it_is_lifted(string preset, string done, string cause, string step)
    {
        using var world = new World();

        var refused = await world.UpAsync($"world: {{ preset: {preset} }}");

        refused.ShouldFail(ExitCode.Refused, cause, step, $"Deploy {done} reached; run the same command again to go on");
        await world.ShouldEndWellAsync();
    }

    [Fact]
    public async Task Without_any_access_it_stops_before_the_first_resource()
    {
        using var world = new World();

        var refused = await world.UpAsync("world: { preset: no-access }");

        refused.ShouldFail(
            ExitCode.Refused, "XDR4118: The identity has no access; that says nothing about whether the thing exists.",
            "'Microsoft.Resources/subscriptions/read'", "Give it the role Microsoft Sentinel Contributor");
        await world.ShouldEndWellAsync();
    }

    [Fact]
    public async Task Without_a_sensor_it_says_so_and_does_all_that_needs_none()
    {
        using var world = new World();

        var refused = await world.UpAsync("world: { preset: no-identity-sensor }");

        refused.ShouldFail(
            ExitCode.DeploymentFailed, "XDR4130: The entity provider 'ActiveDirectory' needs Microsoft Defender for Identity with a sensor.",
            "Install a sensor first, or set 'entities.activeDirectory' to false.", "Deploy 6 created, 1 adopted, 23 updated, 1 not reached;");
        await world.ShouldEndWellAsync();
    }

    [Fact]
    public async Task Under_a_lock_it_names_the_lock_and_goes_on_when_it_is_gone()
    {
        using var world = new World();

        var refused = await world.UpAsync("world: { preset: locked-workspace }");

        refused.ShouldFail(
            ExitCode.DeploymentFailed, "XDR4107: A resource lock forbids the change.", "while the lock 'kept' holds",
            "Remove the lock on the workspace, its resource group or its subscription", "Deploy 6 created, 1 adopted, 23 updated, 1 not reached;");
        await using (var azure = await world.AzureAsync())
        {
            await azure.Arm.DeleteAsync($"{azure.WorkspaceId}/providers/Microsoft.Authorization/locks/kept", null, CancellationToken.None);
        }

        await world.ShouldEndWellAsync();
    }

    [Fact]
    public async Task The_workspace_of_another_stack_is_left_alone()
    {
        using var world = new World();

        var refused = await world.UpAsync("world: { workspaces: [{ resourceGroup: rg-soc-dev, name: law-soc-dev, tags: { xdr-infra-stack: other } }] }");

        refused.ShouldFail(ExitCode.DeploymentFailed, "'other'", "not reached;");
        await using var azure = await world.AzureAsync();
        (await azure.HoldsAsync()).ShouldBe(["1 workspace", "0 connector", "0 solution", "0 settings"]);
    }
}
