using System.Text.Json.Nodes;

namespace XdrInfra.Provider.Tests.Whole;

/// <summary>
/// Every kind, and every property of it that somebody else can change: a refresh shows exactly that,
/// the next update mends exactly that, and then nothing is left to say.
/// </summary>
public sealed class DriftTests(DriftedStack drifted) : IClassFixture<DriftedStack>
{
    private DevStack Stack => drifted.Stack;

    [Theory]
    [InlineData("""{"owner":"somebody","purpose":"trial"}""", "tags.owner")]
    [InlineData("""{"owner":"soc-platform"}""", "tags.purpose")]
    public Task Resource_group(string tags, string shown) =>
        MendsAsync("resource-group", () => Stack.PatchAsync(DevStack.Group, $$"""{"tags":{{tags}}}"""), shown);

    [Theory]
    [InlineData("properties.workspaceCapping.dailyQuotaGb", "1", "workspaceCapping.dailyQuotaGb")]
    [InlineData("properties.features.disableLocalAuth", "false", "features.disableLocalAuth")]
    [InlineData("properties.publicNetworkAccessForQuery", "\"Disabled\"", "publicNetworkAccessForQuery")]
    [InlineData("properties.publicNetworkAccessForIngestion", "\"Disabled\"", "publicNetworkAccessForIngestion")]
    [InlineData("tags", """{"owner":"somebody","purpose":"trial","xdr-infra-stack":"dev"}""", "tags.owner")]
    [InlineData("tags", """{"owner":"soc-platform","xdr-infra-stack":"dev"}""", "tags.purpose")]
    [InlineData("tags", """{"owner":"soc-platform","purpose":"trial"}""", "tags.xdr-infra-stack")]
    public Task Workspace(string path, string value, string shown) =>
        MendsAsync("workspace", () => drifted.PatchWorkspaceAsync(path, value), shown);

    // Tables without a retention of their own follow their workspace.
    [Fact]
    public async Task Retention_of_the_workspace()
    {
        await drifted.PatchWorkspaceAsync("properties.retentionInDays", "30");

        (await Stack.Engine.RefreshAsync()).Drifted.ShouldContain("workspace");
        var up = await drifted.UpAsync();

        DriftedStack.ShouldEndWell(up);
        DriftedStack.Changes(up).ShouldContain("Update workspace");
        (await Stack.Engine.RefreshAsync()).Drifted.ShouldBeEmpty();
        (await Stack.FindAsync(DevStack.Workspace))?["properties"]?["retentionInDays"]?.GetValue<int>().ShouldBe(90);
    }

    [Theory]
    [InlineData("properties.dataTypes.incidents.state", "\"Disabled\"", "incidents")]
    [InlineData("properties.dataTypes.alerts.state", "\"Disabled\"", "alerts")]
    [InlineData("properties.filteredProviders", """{"alerts":["microsoftDefenderForOffice365"]}""", "filteredProviders")]
    public Task Defender_xdr_connector(string path, string value, string shown) =>
        MendsAsync("connector", () => drifted.EditAsync(ConnectorId(), path, value), shown);

    [Fact]
    public Task Solution() =>
        MendsAsync("solution", () => drifted.EditAsync(DriftedStack.Sentinel(DriftedStack.SolutionId), "properties.version", "\"2.0.9\""), "version");

    // A name may hold anything; what the engine reads as a path may not.
    [Theory]
    [InlineData("Endpoint")]
    [InlineData("[SOC] Alerts of \"Defender\". All of them")]
    public Task Incident_creation_rules(string name) => MendsAsync(
        "incident-creation-rules",
        () => Stack.PutAsync(DriftedStack.Sentinel(DriftedStack.Rule), new JsonObject
        {
            ["kind"] = "MicrosoftSecurityIncidentCreation",
            ["properties"] = new JsonObject { ["displayName"] = name, ["enabled"] = true, ["productFilter"] = "Microsoft Defender Advanced Threat Protection" },
        }.ToJsonString()),
        "rules");

    [Theory]
    [InlineData("entity-analytics", "settings/EntityAnalytics", "entityProviders", """["AzureActiveDirectory"]""")]
    [InlineData("behavior-analytics", "settings/Ueba", "dataSources", """["SigninLogs"]""")]
    public Task Settings_with_a_list(string resource, string id, string property, string value) =>
        MendsAsync(resource, () => drifted.EditAsync(DriftedStack.Sentinel(id), $"properties.{property}", value), property);

    [Theory]
    [InlineData("""{"retentionInDays":30}""", "retentionInDays")]
    [InlineData("""{"totalRetentionInDays":90}""", "totalRetentionInDays")]
    [InlineData("""{"retentionInDays":30,"totalRetentionInDays":30}""", "retentionInDays totalRetentionInDays")]
    public Task Table_retention(string properties, string shown) => MendsAsync(
        "retention-DeviceEvents", () => Stack.PatchAsync($"{DevStack.Workspace}/tables/DeviceEvents", $$"""{"properties":{{properties}}}"""), shown);

    // What others add beside ours is theirs.
    [Fact]
    public async Task What_others_add_is_no_drift()
    {
        await Stack.PatchAsync(DevStack.Group, """{"tags":{"owner":"soc-platform","purpose":"trial","cost":"4711"}}""");
        await drifted.EditAsync(DriftedStack.Sentinel("settings/Ueba"), "properties.dataSources", """["AuditLogs","SigninLogs","AzureActivity"]""");
        await Stack.PatchAsync($"{DevStack.Workspace}/tables/DeviceInfo", """{"properties":{"totalRetentionInDays":730}}""");

        var refresh = await Stack.Engine.RefreshAsync();
        var up = await drifted.UpAsync();

        refresh.Problems.ShouldBeEmpty();
        refresh.Drifted.ShouldBeEmpty();
        DriftedStack.ShouldEndWell(up);
        DriftedStack.Changes(up).ShouldBeEmpty();
        (await Stack.FindAsync(DevStack.Group))?["tags"]?["cost"]?.GetValue<string>().ShouldBe("4711");
    }

    [Theory]
    [InlineData("connector", "")]
    [InlineData("solution", DriftedStack.SolutionId)]
    [InlineData("entity-analytics", "settings/EntityAnalytics")]
    [InlineData("behavior-analytics", "settings/Ueba")]
    public async Task What_is_gone_is_made_again(string resource, string id)
    {
        var gone = id.Length == 0 ? ConnectorId() : DriftedStack.Sentinel(id);
        (await Stack.Arm.DeleteAsync(gone, null, CancellationToken.None)).ShouldBeTrue();

        var refresh = await Stack.Engine.RefreshAsync();
        refresh.Problems.ShouldBeEmpty();
        refresh.Drifted.ShouldBe([resource]);
        Stack.Engine.State.Keys.ShouldNotContain(resource);

        var up = await drifted.UpAsync();
        DriftedStack.ShouldEndWell(up);
        DriftedStack.Changes(up).ShouldBe([$"Create {resource}"]);
        (await Stack.Engine.RefreshAsync()).Drifted.ShouldBeEmpty();
    }

    private string ConnectorId() => Stack.Engine.State["connector"].Outputs["connectorId"].ToString().Trim('"');

    private async Task MendsAsync(string resource, Func<Task> change, string shown)
    {
        var before = Stack.Engine.State[resource].Outputs;
        await change();

        var refresh = await Stack.Engine.RefreshAsync();
        refresh.Problems.ShouldBeEmpty();
        refresh.Drifted.ShouldBe([resource]);
        DriftedStack.Shown(refresh, resource).Order(StringComparer.Ordinal).ShouldBe(shown.Split(' '));
        Stack.Engine.State[resource].Outputs.ShouldNotBe(before);

        var up = await drifted.UpAsync();
        DriftedStack.ShouldEndWell(up);
        DriftedStack.Changes(up).ShouldBe([$"Update {resource}"]);

        var after = await Stack.Engine.RefreshAsync();
        after.Problems.ShouldBeEmpty();
        after.Drifted.ShouldBeEmpty();
    }
}
