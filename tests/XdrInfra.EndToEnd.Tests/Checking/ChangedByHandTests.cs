using System.Text.Json.Nodes;

namespace XdrInfra.EndToEnd.Tests.Checking;

/// <summary>Somebody changes one thing of a workspace where all is well: exactly the checks about it stop passing.</summary>
public sealed class ChangedByHandTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public Task The_solution_is_uninstalled() => ExpectAsync("XDR5002 fail", world =>
        world.Clients.Arm.DeleteAsync(CheckedWorld.Sentinel("contentPackages/azuresentinel.azure-sentinel-solution-microsoft365defender"), null, Never));

    [Fact]
    public Task Alerts_are_switched_off_on_the_connector() => ExpectAsync("XDR5003 fail", async world =>
    {
        var connector = await world.ConnectorAsync();
        connector["properties"]!["dataTypes"]!["alerts"]!["state"] = "Disabled";   // the world has both
        await world.Clients.Arm.PutAsync(connector["id"]!.ToString(), connector, null, Never);
    });

    [Fact]
    public Task The_connector_is_deleted_and_a_day_passes() => ExpectAsync("XDR5003 fail, XDR5005 fail, XDR5006 fail, XDR5007 fail, XDR5024 fail, XDR5028 fail, XDR5039 fail", async world =>
    {
        await world.Clients.Arm.DeleteAsync((await world.ConnectorAsync())["id"]!.ToString(), null, Never);
        await world.WaitAsync(TimeSpan.FromHours(20));
    });

    [Fact]
    public Task An_incident_rule_is_switched_on_and_makes_duplicates() => ExpectAsync("XDR5004 fail, XDR5010 fail", async world =>
    {
        var rule = new JsonObject
        {
            ["kind"] = "MicrosoftSecurityIncidentCreation",
            ["properties"] = new JsonObject { ["displayName"] = "Create incidents for Endpoint", ["enabled"] = true, ["productFilter"] = "Microsoft Defender Advanced Threat Protection" },
        };
        await world.Clients.Arm.PutAsync(CheckedWorld.Sentinel("alertRules/11111111-0000-4000-8000-000000000001"), rule, null, Never);
        await world.WaitAsync(TimeSpan.FromDays(2));
    });

    [Fact]
    public Task A_table_keeps_less_than_the_stack_says() => ExpectAsync("XDR5009 fail", world =>
        world.Clients.Arm.PatchAsync($"{CheckedWorld.WorkspaceId}/tables/DeviceEvents", Properties(("totalRetentionInDays", 100)), null, Never));

    [Fact]
    public Task A_table_is_moved_to_the_plan_Basic() => ExpectAsync("XDR5036 fail", world =>
        world.Clients.Arm.PatchAsync($"{CheckedWorld.WorkspaceId}/tables/DeviceEvents", Properties(("plan", "Basic")), null, Never));

    [Fact]
    public Task Entity_analytics_is_switched_off() => ExpectAsync("XDR5015 fail, XDR5016 fail", world =>
        world.Clients.Arm.DeleteAsync(CheckedWorld.Sentinel("settings/EntityAnalytics"), null, Never));

    [Fact]
    public Task Behavior_analytics_is_switched_off() => ExpectAsync("XDR5017 fail", world =>
        world.Clients.Arm.DeleteAsync(CheckedWorld.Sentinel("settings/Ueba"), null, Never));

    [Fact]
    public Task The_tag_of_the_workspace_is_lost() => ExpectAsync("XDR5037 fail", world =>
        world.Clients.Arm.PatchAsync(CheckedWorld.WorkspaceId, new JsonObject { ["tags"] = new JsonObject { ["owner"] = "somebody" } }, null, Never));

    [Fact]
    public Task Local_authentication_is_switched_off() => ExpectAsync("XDR5035 fail", world =>
        world.Clients.Arm.PatchAsync(CheckedWorld.WorkspaceId, Properties(("features", new JsonObject { ["disableLocalAuth"] = true })), null, Never));

    [Fact]
    public async Task A_daily_cap_that_the_tenant_reaches_every_day_is_told_although_the_workspace_takes_data_in_the_morning()
    {
        await using var world = await CheckedWorld.StartAsync();
        await world.Clients.Arm.PatchAsync(CheckedWorld.WorkspaceId, Properties(("workspaceCapping", new JsonObject { ["dailyQuotaGb"] = 0.0004 })), null, Never);
        await world.WaitAsync(TimeSpan.FromDays(1) - TimeSpan.FromHours(10));

        var report = await world.CheckAsync(request => request with { Only = ["XDR5018"] });

        report.Results.Single().Verdict.Evidence.ShouldStartWith("The workspace drops data every day or lately: data collection stopped 1 time in 14 days, the last time ");
        await world.WaitAsync(TimeSpan.FromHours(20));
        (await world.CheckAsync(request => request with { Only = ["XDR5018"] })).Results.Single().Verdict.Evidence
            .ShouldBe("The workspace drops data; its ingestion status is OverQuota, its daily cap 0.0004 GB.");
    }

    [Fact]
    public Task A_component_connector_goes_on_sending_beside_ours() => ExpectAsync(
        "XDR5048 fail", data: "faults: { componentConnectorsKeepSending: true }", workspace: "components: [MicrosoftDefenderAdvancedThreatProtection]");

    [Fact]
    public async Task A_table_streams_that_the_stack_does_not_ask_for()
    {
        await using var world = await CheckedWorld.StartAsync();
        world.With("events: [endpoint, office365, identity, cloudApps, alerts]", "events: [office365, identity, cloudApps, alerts, DeviceInfo]");

        (await world.NotPassedAsync()).ShouldBe(["XDR5014 fail"]);
    }

    [Fact]
    public async Task An_incident_is_closed_in_Sentinel_and_the_sides_do_not_follow_each_other()
    {
        await using var world = await CheckedWorld.StartAsync("faults: { syncOff: true }");
        var incident = await world.OpenIncidentAsync();
        incident["properties"]!["status"] = "Closed";   // an incident has properties
        incident["properties"]!["classification"] = "FalsePositive";
        incident["properties"]!["classificationReason"] = "InaccurateData";
        await world.Clients.Arm.PutAsync(incident["id"]!.ToString(), incident, null, Never);
        await world.WaitAsync(TimeSpan.FromMinutes(30));

        (await world.NotPassedAsync()).ShouldContain("XDR5023 fail");
    }

    private static async Task ExpectAsync(string expected, Func<CheckedWorld, Task>? change = null, string data = "", string workspace = "")
    {
        await using var world = await CheckedWorld.StartAsync(data, workspace);
        if (change is not null)
        {
            await change(world);
            await world.WaitAsync(TimeSpan.FromMinutes(1));
        }

        string.Join(", ", await world.NotPassedAsync()).ShouldBe(expected);
    }

    private static JsonObject Properties(params (string Name, JsonNode? Value)[] properties) => new()
    {
        ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(property.Name, property.Value))),
    };
}
