using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Scenarios;

public sealed class WorldTests
{
    [Fact]
    public async Task Has_a_workspace_that_somebody_used_before()
    {
        await using var azure = await TestAzure.StartAsync("""
            version: 1
            world:
              workspaces:
                - resourceGroup: rg-soc
                  name: law-soc
                  retentionDays: 45
                  tags: { xdr-infra-stack: other }
                  connector: { alerts: false }
                  entityProviders: [AzureActiveDirectory]
                  incidentRules: [{ product: Azure Advanced Threat Protection, severities: [High] }]
                  tables: { DeviceEvents: { totalDays: 1095 } }
                  solutionVersion: 2.0.9
            """);

        var workspace = await azure.GetAsync($"{azure.Workspace}?api-version=2023-09-01");
        var connectors = await azure.GetAsync($"{azure.Sentinel}/dataConnectors?api-version=2025-07-01-preview");
        var rules = await azure.GetAsync($"{azure.Sentinel}/alertRules?api-version=2024-09-01");

        workspace.Json.GetProperty("tags").GetProperty("xdr-infra-stack").GetString().ShouldBe("other");
        connectors.Json.GetProperty("value")[0].GetProperty("properties").GetProperty("dataTypes").GetProperty("alerts").GetProperty("state").GetString().ShouldBe("Disabled");
        rules.Json.GetProperty("value")[0].GetProperty("properties").GetProperty("enabled").GetBoolean().ShouldBeTrue();
        (await azure.GetAsync($"{azure.Workspace}/tables/DeviceEvents?api-version=2023-09-01")).Property("totalRetentionInDays").ShouldBe("1095");
    }

    [Theory]
    [InlineData("missing-role", "PUT", 403, "AuthorizationFailed")]
    [InlineData("no-access", "GET", 403, "AuthorizationFailed")]
    [InlineData("unregistered", "PUT", 409, "MissingSubscriptionRegistration")]
    public async Task Refuses_who_may_not(string preset, string method, int status, string code)
    {
        await using var azure = await TestAzure.StartAsync($"version: 1\nworld: {{ preset: {preset} }}\n");

        var answer = await azure.SendAsync(new HttpMethod(method), $"{azure.Workspace}?api-version=2023-09-01", method == "PUT" ? """{"location":"westeurope"}""" : null);

        answer.Status.ShouldBe(status);
        answer.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Registers_a_provider_that_was_not()
    {
        await using var azure = await TestAzure.StartAsync("version: 1\nworld: { preset: unregistered }\n");
        const string Version = "?api-version=2021-04-01";
        var path = $"{azure.Subscription}/providers/Microsoft.SecurityInsights";

        var before = await azure.GetAsync(path + Version);
        await azure.PostAsync($"{path}/register{Version}", "");

        before.Value("registrationState").ShouldBe("NotRegistered");
        (await azure.GetAsync(path + Version)).Value("registrationState").ShouldBe("Registered");
    }

    [Fact]
    public async Task Can_be_changed_while_it_runs()
    {
        await using var azure = await TestAzure.StartAsync();

        (await azure.PostAsync("/admin/scenario", "version: 1\nworld: { preset: no-access }\n")).Status.ShouldBe(204);

        (await azure.GetAsync($"{azure.Group}?api-version=2021-04-01")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Fast_time_ends_at_the_wall_clock()
    {
        await using var azure = await TestAzure.StartAsync();
        var wall = azure.Clock.GetUtcNow();

        (await azure.Host.AdvanceAsync(wall - TimeSpan.FromDays(3), CancellationToken.None)).ShouldBe(wall - TimeSpan.FromDays(3));
        (await azure.Host.AdvanceAsync(wall - TimeSpan.FromDays(9), CancellationToken.None)).ShouldBe(wall - TimeSpan.FromDays(3));
        (await azure.Host.AdvanceAsync(wall + TimeSpan.FromDays(9), CancellationToken.None)).ShouldBe(wall);
    }

    [Fact]
    public async Task Lives_on_after_a_restart_once_it_was_connected_and_waits_before()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        await azure.RestartAsync();
        azure.Host.Clock.Now.ShouldBe(azure.Clock.GetUtcNow() - TimeSpan.FromDays(15));

        await azure.Host.Portal.ConnectAsync(azure.Workspace, incidents: true, alerts: true, CancellationToken.None);
        await azure.RestartAsync();

        azure.Host.Clock.Now.ShouldBe(azure.Clock.GetUtcNow());
    }
}
