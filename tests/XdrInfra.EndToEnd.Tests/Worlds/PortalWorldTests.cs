using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests.Worlds;

/// <summary>Workspaces of the Defender portal: satisfied, or a person is told each click; never a second connector.</summary>
public sealed class PortalWorldTests
{
    private const string Connect = "3. Connect the workspace 'law-soc-dev' and set it as primary.";
    private static readonly string LeftToPortal = DevStack.Text.Replace("managedBy: auto", "managedBy: portal", StringComparison.Ordinal);

    [Fact]
    public async Task The_primary_workspace_is_satisfied_and_its_connector_untouched()
    {
        using var world = new World();

        var first = await world.UpAsync("world: { preset: portal-primary }");

        first.ShouldEndWell();
        first.Text.ShouldContain("Connector managed by the Defender portal; nothing was written");
        await using (var azure = await world.AzureAsync())
        {
            // The portal writes its states in lower case; a write of ours would not.
            (await azure.ConnectorsAsync()).ShouldHaveSingleItem()["properties"]?["dataTypes"]?["alerts"]?["state"]?.ToString().ShouldBe("enabled");
        }

        await world.ShouldBeDoneAsync("world: { preset: portal-primary }");
    }

    [Fact]
    public async Task A_secondary_workspace_is_a_finding_with_steps_and_is_connected_once_it_is_none_any_more()
    {
        using var world = new World();

        var first = await world.UpAsync("world: { preset: portal-secondary }");
        var again = await world.UpAsync("world: { preset: portal-secondary }");

        first.ShouldEndWell();
        first.Text.ShouldContain("XDR4233: The workspace 'law-soc-dev' is connected to the Defender portal, but another workspace is the primary one; no XDR data arrives here.");
        first.Text.ShouldContain("Connector another workspace is the primary one; a person must do this: 1. Open https://");
        again.Text.ShouldContain("Deploy nothing to change");
        await using (var azure = await world.AzureAsync())
        {
            (await azure.ConnectorsAsync()).ShouldBeEmpty();
        }

        await world.ShouldEndWellAsync();
    }

    [Fact]
    public async Task A_secondary_workspace_does_not_pass_the_checks()
    {
        using var world = new World();

        var verified = await world.UpAndVerifyAsync("world: { preset: portal-secondary }");

        verified.ShouldFail(ExitCode.CheckFailed, "Defender XDR is not connected to law-soc-dev as the stack asks");
    }

    [Fact]
    public async Task A_connector_left_to_the_portal_waits_for_a_person_and_is_satisfied_after_the_clicks()
    {
        using var world = new World(LeftToPortal);

        var first = await world.UpAsync();
        var again = await world.UpAsync();

        first.ShouldEndWell();
        first.Text.ShouldContain("XDR4234: 'connector.managedBy' is 'portal', but nothing shows that the Defender portal has connected the workspace 'law-soc-dev'.");
        first.Text.ShouldContain("Connector left to the Defender portal, and nothing shows that it is connected; a person must do this: 1. Open https://");
        first.Text.ShouldContain(Connect);
        again.Text.ShouldContain("Deploy nothing to change");
        again.Text.ShouldContain(Connect);
        await using (var azure = await world.AzureAsync())
        {
            (await azure.ConnectorsAsync()).ShouldBeEmpty();
            await azure.Portal.ConnectAsync(azure.WorkspaceId, incidents: true, alerts: true, CancellationToken.None);
        }

        var after = await world.UpAsync();
        after.ShouldEndWell();
        after.Text.ShouldContain("Connector managed by the Defender portal; nothing was written");
        await world.ShouldBeDoneAsync();
    }

    [Fact]
    public async Task A_connector_left_to_the_portal_is_still_waiting_when_time_runs_out()
    {
        using var world = new World(LeftToPortal.Replace("wait: 2m", "wait: 1s", StringComparison.Ordinal));

        var verified = await world.UpAndVerifyAsync("world: { preset: default }");

        verified.ShouldFail(ExitCode.Waiting, "Defender XDR is not proven to be connected to law-soc-dev yet: what still waits is listed above.");
    }
}
