using XdrInfra.Azure.Tests.Fakes;

namespace XdrInfra.Azure.Tests.GraphSecurity;

public sealed class GraphSecurityClientTests
{
    private readonly ScriptedAzure _azure = new();

    [Fact]
    public async Task Lists_every_page_with_the_filter_on_the_first()
    {
        _azure.Network
            .Answer(200, """{"value":[{"id":"1","status":"active"}],"@odata.nextLink":"https://graph.microsoft.com/v1.0/security/incidents?$skip=1"}""")
            .Answer(200, """{"value":[{"id":"2","status":"redirected","redirectIncidentId":"1"}]}""");

        var incidents = new List<string>();
        await foreach (var incident in _azure.Clients.GraphSecurity.ListIncidentsAsync("status eq 'active'", withAlerts: false, ScriptedAzure.None))
        {
            incidents.Add($"{incident.Id} {incident.Status} {incident.RedirectIncidentId}");
        }

        incidents.ShouldBe(["1 active ", "2 redirected 1"]);
        _azure.Network.Requests.ShouldBe(
            ["GET /v1.0/security/incidents?$filter=status%20eq%20%27active%27", "GET /v1.0/security/incidents?$skip=1"]);
    }

    [Theory]
    [InlineData(null, "GET /v1.0/security/incidents?$expand=alerts")]
    [InlineData("id eq '1'", "GET /v1.0/security/incidents?$filter=id%20eq%20%271%27&$expand=alerts")]
    public async Task Asks_for_the_alerts_of_each_incident(string? filter, string request)
    {
        _azure.Network.Answer(200, """{"value":[{"id":"1","alerts":[{"id":"a"}]}]}""");

        var alerts = new List<string>();
        await foreach (var incident in _azure.Clients.GraphSecurity.ListIncidentsAsync(filter, withAlerts: true, ScriptedAzure.None))
        {
            alerts.Add(incident.Raw["alerts"]?.ToJsonString() ?? "");
        }

        alerts.ShouldBe(["""[{"id":"a"}]"""]);
        _azure.Network.Requests.ShouldBe([request]);
    }

    [Fact]
    public async Task Asks_for_states_that_are_newer_than_the_first_version()
    {
        _azure.Network.Answer(200, "{}");

        await _azure.Clients.GraphSecurity.FindIncidentAsync("1", ScriptedAzure.None);

        _azure.Network.Messages[0].Headers.GetValues("Prefer").ShouldBe(["include-unknown-enum-members"]);
    }

    [Fact]
    public async Task An_incident_that_is_gone_is_null()
    {
        _azure.Network.Answer(404, """{"error":{"code":"NotFound","message":"m"}}""");

        (await _azure.Clients.GraphSecurity.FindIncidentAsync("1", ScriptedAzure.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Patches_only_what_is_named()
    {
        _azure.Network.Answer(200, """{"id":"1","status":"resolved"}""");

        var incident = await _azure.Clients.GraphSecurity.UpdateIncidentAsync("1", new() { ["status"] = "resolved" }, ScriptedAzure.None);

        incident.Status.ShouldBe("resolved");
        (_azure.Network.Requests[0], _azure.Network.Bodies[0]).ShouldBe(("PATCH /v1.0/security/incidents/1", """{"status":"resolved"}"""));
    }
}
