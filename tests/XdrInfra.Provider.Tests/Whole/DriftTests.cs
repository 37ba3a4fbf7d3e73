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
    [MemberData(nameof(DriftCases.Changes), MemberType = typeof(DriftCases))]
    public Task Is_shown_and_mended(string resource, string body, string shown) =>
        MendsAsync(resource, () => drifted.ChangeAsync(DriftCases.PlaceOf(resource, Stack), body), shown);

    // Tables without a retention of their own follow their workspace.
    [Fact]
    public async Task Retention_of_the_workspace()
    {
        await Stack.PatchAsync(DevStack.Workspace, """{"properties":{"retentionInDays":30}}""");

        (await Stack.Engine.RefreshAsync()).Drifted.ShouldContain("workspace");
        var up = await drifted.UpAsync();

        DriftedStack.ShouldEndWell(up);
        DriftedStack.Changes(up).ShouldContain("Update workspace");
        (await Stack.Engine.RefreshAsync()).Drifted.ShouldBeEmpty();
        (await Stack.FindAsync(DevStack.Workspace))?["properties"]?["retentionInDays"]?.GetValue<int>().ShouldBe(90);
    }

    // A solution whose content somebody has removed is still recorded in its version.
    [Fact]
    public Task Content_of_the_solution() => MendsAsync("solution", drifted.EmptySolutionAsync, "complete");

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

    // What others add beside ours is theirs.
    [Fact]
    public async Task What_others_add_is_no_drift()
    {
        await Stack.PatchAsync(DevStack.Group, """{"tags":{"owner":"soc-platform","purpose":"trial","cost":"4711"}}""");
        await drifted.ChangeAsync(DriftedStack.Sentinel("settings/Ueba"), """{"properties":{"dataSources":["AuditLogs","SigninLogs","AzureActivity"]}}""");
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
        var gone = id.Length == 0 ? DriftCases.PlaceOf(resource, Stack) : DriftedStack.Sentinel(id);
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
