using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

public sealed class AdminTests
{
    [Fact]
    public async Task Needs_a_token_like_everything_else()
    {
        await using var azure = await TestAzure.StartAsync();

        (await Answer.ReadAsync(await azure.Client.GetAsync("/admin/state"))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Tells_clock_seed_and_conditions()
    {
        await using var azure = await TestAzure.StartAsync("version: 1\nworld: { preset: guest }\n");

        var state = await azure.GetAsync("/admin/state");

        state.Json.GetProperty("now").GetDateTimeOffset().ShouldBe(azure.Host.Clock.Now);
        state.Value("seed").ShouldBe("7");
        state.Json.GetProperty("conditions").GetProperty("guest").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"advanceBy":"P1D"}""", 14)]
    [InlineData("""{"advanceTo":"2026-11-20T12:00:00Z"}""", 1)]
    [InlineData("{}", 0)]
    public async Task Advances_the_clock(string body, int daysLeft)
    {
        await using var azure = await TestAzure.StartAsync();

        (await azure.PostAsync("/admin/clock", body)).Status.ShouldBe(204);

        (azure.Clock.GetUtcNow() - azure.Host.Clock.Now).ShouldBe(TimeSpan.FromDays(daysLeft));
    }

    [Fact]
    public async Task Refuses_a_time_that_is_none()
    {
        await using var azure = await TestAzure.StartAsync();

        (await azure.PostAsync("/admin/clock", """{"advanceBy":"tomorrow"}""")).Message.ShouldBe("'tomorrow' is not an ISO 8601 duration.");
    }

    [Fact]
    public async Task Clicks_in_the_portal()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        var workspace = System.Text.Json.JsonSerializer.Serialize(new { workspaceId = azure.Workspace, tables = new[] { "EmailEvents" } });

        (await azure.PostAsync("/admin/portal/connector", workspace)).Status.ShouldBe(204);
        (await azure.PostAsync("/admin/portal/events", workspace)).Status.ShouldBe(204);

        var connectors = await azure.GetAsync($"{azure.Sentinel}/dataConnectors?api-version=2025-07-01-preview");
        connectors.Json.GetProperty("value")[0].GetProperty("kind").GetString().ShouldBe("MicrosoftThreatProtection");
        (await azure.GetAsync("/admin/state")).Json.GetProperty("connectedWorkspaces").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Says_which_tables_the_portal_offers()
    {
        await using var azure = await TestAzure.OnboardedAsync();

        var failure = await Should.ThrowAsync<Model.Findings.UserFailure>(
            () => azure.Host.Portal.ConnectEventsAsync(azure.Workspace, ["BehaviorInfo"], CancellationToken.None));

        failure.Findings.Single().Message.ShouldStartWith(
            "The embedded Azure refused the action: The table 'BehaviorInfo' cannot be streamed; the portal offers ");
    }

    [Fact]
    public async Task Reports_every_mistake_of_a_scenario()
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await azure.PostAsync("/admin/scenario", "version: 1\nworld: { role: king }\n");

        answer.Status.ShouldBe(400);
        answer.Message.ShouldBe("scenario(2,16): mandatory XDR6013: The value \"king\" of \"role\" is not one of owner, contributor, reader, none.");
    }
}
