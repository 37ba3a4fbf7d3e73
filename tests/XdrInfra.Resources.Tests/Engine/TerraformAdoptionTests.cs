using XdrInfra.Model.Changes;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Tests.Running;

namespace XdrInfra.Resources.Tests.Engine;

/// <summary>A workspace that Terraform's azurerm has set up, with its api-versions and bodies.</summary>
public sealed class TerraformAdoptionTests(AzureFixture fixture) : IClassFixture<AzureFixture>
{
    private const string Rest = """
        xdr-infra:solution: { install: false }
          xdr-infra:connector: { managedBy: auto, incidents: true, alerts: false }
          xdr-infra:entities: { activeDirectory: false, entraId: false, behaviorAnalytics: [] }
          xdr-infra:retention: { default: { analyticsDays: 60, totalDays: 365 } }
        """;

    private readonly LocalStack _stack = new(fixture.NewPlace());

    private LiveAzure Azure => _stack.Azure;

    [Fact]
    public async Task Is_adopted_without_a_difference()
    {
        await SetUpByTerraformAsync();
        Azure.ForgetWrites();

        var result = await _stack.UpAsync(more: Rest);

        result.Findings.ShouldBeEmpty();
        result.Changes.Where(change => change.Resource != LogicalNames.PriorState).ShouldAllBe(change => change.Kind == ChangeKind.Adopt);
        Azure.Writes.ShouldBeEmpty();
    }

    private async Task SetUpByTerraformAsync()
    {
        var workspace = $"{Azure.Workspace}?api-version=2025-07-01";
        const string Body = """
            {"location":"westeurope","tags":{"xdr-infra-stack":"soc"},"properties":{"sku":{"name":"PerGB2018"},"retentionInDays":90,"features":{"disableLocalAuth":true,
            "enableLogAccessUsingOnlyResourcePermissions":true},"publicNetworkAccessForIngestion":"Enabled","publicNetworkAccessForQuery":"Enabled","workspaceCapping":{"dailyQuotaGb":-1}}}
            """;
        await Azure.PutAsync($"{Azure.Group}?api-version=2023-07-01", """{"location":"westeurope","tags":{}}""");
        await Azure.PutAsync(workspace, Body);
        await Azure.PutAsync(workspace, Body);
        await Azure.PutAsync(Azure.Sentinel("onboardingStates/default?api-version=2022-11-01"), """{"properties":{"customerManagedKey":false}}""");
        await Azure.PutAsync(Azure.Sentinel("dataConnectors/by-terraform?api-version=2022-10-01-preview"), $$"""
            {"kind":"MicrosoftThreatProtection","name":"by-terraform","properties":{"tenantId":"{{Azure.TenantId}}","dataTypes":{"incidents":{"state":"Enabled"} } } }
            """);
        await Azure.PutAsync(Azure.Sentinel("alertRules/by-terraform?api-version=2023-12-01-preview"), """
            {"kind":"MicrosoftSecurityIncidentCreation","properties":{"displayName":"r","enabled":false,"productFilter":"Microsoft Cloud App Security","severitiesFilter":["High"],"description":""}}
            """);
        foreach (var table in _stack.Graph(more: Rest).Resources.Where(resource => resource.Type == ResourceKinds.TableRetention))
        {
            await Azure.PutAsync(
                $"{Azure.Workspace}/tables/{table.Name["retention-".Length..]}?api-version=2022-10-01", """{"properties":{"plan":"Analytics","retentionInDays":60,"totalRetentionInDays":365}}""");
        }
    }
}
