using System.Text.Json;
using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

public sealed class IncidentTests
{
    private const string Version = "?api-version=2024-09-01";

    private static async Task<TestAzure> ConnectedAsync()
    {
        var azure = await TestAzure.OnboardedAsync();
        await azure.Host.Portal.ConnectAsync(azure.Workspace, incidents: true, alerts: true, CancellationToken.None);
        await azure.Host.AdvanceAsync(azure.Clock.GetUtcNow() - TimeSpan.FromDays(1), CancellationToken.None);
        return azure;
    }

    private static Task<Answer> GraphAsync(TestAzure azure, string path, HttpMethod? method = null, string? body = null) =>
        azure.SendAsync(method ?? HttpMethod.Get, $"/v1.0/security/incidents{path}", body, TestAzure.Graph);

    private static async Task<JsonElement> OpenAsync(TestAzure azure) =>
        (await GraphAsync(azure, "?$filter=status eq 'active'&$expand=alerts")).Json.GetProperty("value")[0];

    [Fact]
    public async Task Defender_lists_its_incidents_with_alerts_over_pages()
    {
        await using var azure = await ConnectedAsync();

        var first = await GraphAsync(azure, "?$top=3&$expand=alerts");
        var second = await azure.SendAsync(HttpMethod.Get, new Uri(first.Value("@odata.nextLink")).PathAndQuery, audience: TestAzure.Graph);

        first.Json.GetProperty("value").GetArrayLength().ShouldBe(3);
        first.Json.GetProperty("value")[0].GetProperty("alerts").GetArrayLength().ShouldBeGreaterThan(0);
        second.Json.GetProperty("value")[0].GetProperty("id").GetString().ShouldNotBe(first.Json.GetProperty("value")[2].GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_workspace_has_the_twin_of_a_Defender_incident()
    {
        await using var azure = await ConnectedAsync();
        var ids = (await GraphAsync(azure, "")).Json.GetProperty("value").EnumerateArray().Select(incident => incident.GetProperty("id").GetString()).ToList();

        var incident = (await azure.GetAsync($"{azure.Sentinel}/incidents{Version}")).Json.GetProperty("value")[0];

        ids.ShouldContain(incident.GetProperty("properties").GetProperty("providerIncidentId").GetString());
    }

    [Fact]
    public async Task A_change_in_Defender_arrives_in_the_workspace()
    {
        await using var azure = await ConnectedAsync();
        var id = (await OpenAsync(azure)).GetProperty("id").GetString();

        var changed = await GraphAsync(azure, $"/{id}", HttpMethod.Patch, """{"status":"resolved","classification":"truePositive","determination":"phishing"}""");
        await azure.Host.AdvanceAsync(azure.Host.Clock.Now + TimeSpan.FromHours(2), CancellationToken.None);

        changed.Value("status").ShouldBe("resolved");
        var twin = await TwinAsync(azure, id);
        twin.GetProperty("status").GetString().ShouldBe("Closed");
        twin.GetProperty("classification").GetString().ShouldBe("TruePositive");
    }

    [Fact]
    public async Task A_change_in_the_workspace_arrives_in_Defender()
    {
        await using var azure = await ConnectedAsync();
        var id = (await OpenAsync(azure)).GetProperty("id").GetString();
        var name = (await EntriesAsync(azure)).Single(entry => IdOf(entry) == id).GetProperty("name").GetString();

        var changed = await azure.PutAsync($"{azure.Sentinel}/incidents/{name}{Version}", """{"properties":{"title":"Mine","severity":"High","status":"Active"}}""");
        await azure.Host.AdvanceAsync(azure.Host.Clock.Now + TimeSpan.FromHours(2), CancellationToken.None);

        changed.Property("status").ShouldBe("Active");
        (await GraphAsync(azure, $"/{id}")).Value("status").ShouldBe("inProgress");
    }

    [Theory]
    [InlineData("""{"status":"closed"}""", "The value 'closed' of 'status' is not one of active, inProgress, resolved.")]
    [InlineData("""{"createdDateTime":"2026-01-01T00:00:00Z"}""", "The property 'createdDateTime' of an incident cannot be changed.")]
    public async Task Defender_refuses_what_cannot_be_changed(string body, string message)
    {
        await using var azure = await ConnectedAsync();
        var id = (await OpenAsync(azure)).GetProperty("id").GetString();

        (await GraphAsync(azure, $"/{id}", HttpMethod.Patch, body)).Message.ShouldBe(message);
    }

    private static async Task<JsonElement> TwinAsync(TestAzure azure, string? id) =>
        (await EntriesAsync(azure)).Single(entry => IdOf(entry) == id).GetProperty("properties");

    private static async Task<List<JsonElement>> EntriesAsync(TestAzure azure)
    {
        var entries = new List<JsonElement>();
        for (var path = $"{azure.Sentinel}/incidents{Version}"; path is not null;)
        {
            var page = (await azure.GetAsync(path)).Json;
            entries.AddRange(page.GetProperty("value").EnumerateArray());
            path = page.TryGetProperty("nextLink", out var next) ? new Uri(next.GetString() ?? "").PathAndQuery : null;
        }

        return entries;
    }

    private static string? IdOf(JsonElement entry) => entry.GetProperty("properties").GetProperty("providerIncidentId").GetString();
}
