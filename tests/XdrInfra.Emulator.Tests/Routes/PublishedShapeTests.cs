using System.Text.Json;
using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

/// <summary>Members that the published REST reference shows in its sample answers, for the operations that have one.</summary>
public sealed class PublishedShapeTests
{
    private static readonly string[] Resource = ["id", "name", "type", "properties"];

    private static readonly (string Path, string[] Members, string[] Properties)[] Cases =
    [
        // https://learn.microsoft.com/rest/api/loganalytics/workspaces/get
        ("{ws}?api-version=2025-07-01", [.. Resource, "location"],
            ["customerId", "provisioningState", "sku", "retentionInDays", "features", "workspaceCapping", "publicNetworkAccessForIngestion", "publicNetworkAccessForQuery", "createdDate", "modifiedDate"]),
        // https://learn.microsoft.com/rest/api/loganalytics/tables/get
        ("{ws}/tables/DeviceEvents?api-version=2025-07-01", Resource,
            ["retentionInDays", "totalRetentionInDays", "archiveRetentionInDays", "plan", "provisioningState", "schema", "retentionInDaysAsDefault", "totalRetentionInDaysAsDefault"]),
        // https://learn.microsoft.com/rest/api/securityinsights/sentinel-onboarding-states/get
        ("{si}/onboardingStates/default?api-version=2025-09-01", [.. Resource, "etag"], ["customerManagedKey"]),
        // https://learn.microsoft.com/rest/api/securityinsights/data-connectors/get
        ("{si}/dataConnectors/xdr?api-version=2025-07-01-preview", [.. Resource, "etag", "kind"], ["tenantId", "dataTypes"]),
        // https://learn.microsoft.com/rest/api/securityinsights/alert-rules/get
        ("{si}/alertRules/rule?api-version=2025-09-01", [.. Resource, "etag", "kind"],
            ["displayName", "enabled", "productFilter", "severitiesFilter", "displayNamesFilter", "displayNamesExcludeFilter", "description", "alertRuleTemplateName", "lastModifiedUtc"]),
        // https://github.com/Azure/azure-rest-api-specs (securityinsights preview, Settings.json)
        ("{si}/settings/EntityAnalytics?api-version=2024-10-01-preview", [.. Resource, "etag", "kind"], ["entityProviders"]),
        // https://learn.microsoft.com/rest/api/securityinsights/product-package/get
        ("{si}/contentProductPackages/azuresentinel.azure-sentinel-solution-microsoft365defender?api-version=2025-09-01", Resource,
            ["contentId", "contentProductId", "contentKind", "contentSchemaVersion", "displayName", "version", "packagedContent", "isNew", "isPreview", "isFeatured", "isDeprecated"]),
    ];

    [Fact]
    public async Task Answers_have_the_members_of_the_published_samples()
    {
        await using var azure = await TestAzure.OnboardedAsync();
        await azure.PutAsync($"{azure.Sentinel}/dataConnectors/xdr?api-version=2025-07-01-preview",
            $$$"""{"kind":"MicrosoftThreatProtection","properties":{"tenantId":"{{{azure.Host.Credentials.TenantId}}}","dataTypes":{"incidents":{"state":"Enabled"}} } }""");
        await azure.PutAsync($"{azure.Sentinel}/alertRules/rule?api-version=2025-09-01",
            """{"kind":"MicrosoftSecurityIncidentCreation","properties":{"displayName":"r","enabled":true,"productFilter":"Microsoft Cloud App Security"}}""");
        await azure.PutAsync($"{azure.Sentinel}/settings/EntityAnalytics?api-version=2024-10-01-preview",
            """{"kind":"EntityAnalytics","properties":{"entityProviders":["AzureActiveDirectory"]}}""");

        foreach (var (path, members, properties) in Cases)
        {
            var answer = await azure.GetAsync(path.Replace("{ws}", azure.Workspace, StringComparison.Ordinal).Replace("{si}", azure.Sentinel, StringComparison.Ordinal));
            Missing(answer.Json, members).ShouldBeEmpty(path);
            Missing(answer.Properties, properties).ShouldBeEmpty(path);
        }
    }

    private static string[] Missing(JsonElement json, string[] members) => [.. members.Where(member => !json.TryGetProperty(member, out _))];
}
