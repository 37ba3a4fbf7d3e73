using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

/// <summary>The calls of Terraform's azurerm, in its order and with its versions, as recorded from a run of it.</summary>
public sealed class TerraformSequenceTests
{
    [Fact]
    public async Task A_workspace_with_Sentinel_connector_rule_and_table_is_set_up_as_it_expects()
    {
        await using var azure = await TestAzure.StartAsync();
        var (group, workspace) = ($"{azure.Group}?api-version=2023-07-01", $"{azure.Workspace}?api-version=2025-07-01");
        var onboarding = $"{azure.Sentinel}/onboardingStates/default?api-version=2022-11-01";
        var connector = $"{azure.Sentinel}/dataConnectors/xdr?api-version=2022-10-01-preview";
        var rule = $"{azure.Sentinel}/alertRules/rule?api-version=2023-12-01-preview";
        var statuses = new List<int>();
        async Task Step(Task<Answer> call) => statuses.Add((await call).Status);

        await Step(azure.GetAsync(group));
        await Step(azure.PutAsync(group, """{"location":"westeurope"}"""));
        await Step(azure.GetAsync(workspace));
        await Step(azure.GetAsync($"{azure.Group}/providers/Microsoft.OperationalInsights/deletedWorkspaces?api-version=2025-07-01"));
        await Step(azure.PutAsync(workspace, """{"location":"westeurope","properties":{"sku":{"name":"PerGB2018"},"retentionInDays":30}}"""));
        await Step(azure.PutAsync(workspace, """{"location":"westeurope","properties":{"sku":{"name":"PerGB2018"},"retentionInDays":30}}"""));
        azure.Clock.Advance(TimeSpan.FromSeconds(5));
        await Step(azure.PostAsync($"{azure.Workspace}/sharedKeys?api-version=2020-08-01", ""));
        await Step(azure.GetAsync(onboarding));
        await Step(azure.PutAsync(onboarding, """{"properties":{"customerManagedKey":false}}"""));
        await Step(azure.GetAsync(connector));
        await Step(azure.PutAsync(connector, $$$"""{"kind":"MicrosoftThreatProtection","properties":{"tenantId":"{{{azure.Host.Credentials.TenantId}}}","dataTypes":{"incidents":{"state":"enabled"}} } }"""));
        await Step(azure.GetAsync(rule));
        await Step(azure.PutAsync(rule, """{"kind":"MicrosoftSecurityIncidentCreation","properties":{"displayName":"r","enabled":true,"productFilter":"Microsoft Cloud App Security","severitiesFilter":["High"]}}"""));
        await Step(azure.PutAsync($"{azure.Workspace}/tables/DeviceEvents?api-version=2022-10-01", """{"properties":{"retentionInDays":60,"totalRetentionInDays":365}}"""));

        statuses.ShouldBe([404, 201, 404, 200, 201, 200, 200, 404, 201, 404, 201, 404, 201, 200]);
        (await azure.GetAsync(workspace)).Property("provisioningState").ShouldBe("Succeeded");
    }

    [Fact]
    public async Task What_it_has_set_up_is_taken_down_as_it_expects()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        var (group, workspace) = ($"{azure.Group}?api-version=2023-07-01", $"{azure.Workspace}?api-version=2025-07-01");
        var onboarding = $"{azure.Sentinel}/onboardingStates/default?api-version=2022-11-01";
        var connector = $"{azure.Sentinel}/dataConnectors/xdr?api-version=2022-10-01-preview";
        var rule = $"{azure.Sentinel}/alertRules/rule?api-version=2023-12-01-preview";
        var table = $"{azure.Workspace}/tables/DeviceEvents?api-version=2022-10-01";
        var statuses = new List<int>();
        async Task Step(Task<Answer> call) => statuses.Add((await call).Status);
        await azure.PutAsync(connector, $$$"""{"kind":"MicrosoftThreatProtection","properties":{"tenantId":"{{{azure.Host.Credentials.TenantId}}}","dataTypes":{"incidents":{"state":"Enabled"}} } }""");
        await azure.PutAsync(rule, """{"kind":"MicrosoftSecurityIncidentCreation","properties":{"displayName":"r","enabled":true,"productFilter":"Microsoft Cloud App Security"}}""");
        await azure.PutAsync(table, """{"properties":{"retentionInDays":60,"totalRetentionInDays":365}}""");

        // A table cannot be deleted: it goes back to the workspace's own retention.
        await Step(azure.GetAsync(table));
        await Step(azure.PutAsync(table, """{"properties":{"retentionInDays":-1,"totalRetentionInDays":-1}}"""));
        foreach (var one in new[] { rule, connector, onboarding, workspace })
        {
            await Step(azure.GetAsync(one));
            await Step(azure.DeleteAsync(one));
            await Step(azure.GetAsync(one));
        }

        await Step(azure.GetAsync($"{azure.Group}/resources?$expand=provisioningState&$top=500&api-version=2023-07-01"));
        await Step(azure.DeleteAsync($"{group}&forceDeletionTypes="));
        await Step(azure.GetAsync(group));

        statuses.ShouldBe([200, 200, 200, 200, 404, 200, 200, 404, 200, 200, 404, 200, 200, 404, 200, 200, 404]);
    }

    [Fact]
    public async Task A_new_group_reads_the_same_each_time_until_it_is_believed()
    {
        await using var azure = await TestAzure.StartAsync();
        var group = $"{azure.Group}?api-version=2023-07-01";
        await azure.PutAsync(group, """{"location":"westeurope","tags":{"a":"b"}}""");

        var looks = new[] { await azure.GetAsync(group), await azure.GetAsync(group), await azure.GetAsync(group), await azure.GetAsync(group) };

        looks.Select(look => look.Text).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_provider_that_is_not_registered_is_registered_once_and_listed_then()
    {
        await using var azure = await TestAzure.StartAsync("version: 1\nworld: { preset: unregistered }\n");
        async Task<string?> StateAsync() => (await azure.GetAsync($"{azure.Subscription}/providers?api-version=2022-09-01")).Json.GetProperty("value").EnumerateArray()
            .Single(provider => provider.GetProperty("namespace").GetString() == "Microsoft.SecurityInsights").GetProperty("registrationState").GetString();

        var before = await StateAsync();
        (await azure.PostAsync($"{azure.Subscription}/providers/Microsoft.SecurityInsights/register?api-version=2022-09-01", "")).Status.ShouldBe(200);

        (before, await StateAsync()).ShouldBe(("NotRegistered", "Registered"));
    }
}
