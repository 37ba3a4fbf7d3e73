namespace XdrInfra.Emulator.Tests.Routes;

/// <summary>
/// Requests with the field names of the examples in the public REST API specification, and what of the answer the specification promises.
/// Values are ours. {g} is the group, {w} the workspace, {s} its Sentinel, {t} the tenant, {sub} the subscription.
/// </summary>
// https://github.com/Azure/azure-rest-api-specs/tree/main/specification (operationalinsights, securityinsights, resources: folders "examples")
internal static class PublishedExamples
{
    public static IReadOnlyList<PublishedExample> All { get; } =
    [
        new("resource group: create or update", "PUT", "{sub}/resourcegroups/my-group?api-version=2021-04-01", """{"location":"eastus"}""", 201,
            """{"name":"my-group","type":"Microsoft.Resources/resourceGroups","location":"eastus","properties":{"provisioningState":"Succeeded"}}"""),
        new("tags: update at scope", "PATCH", "{w}/providers/Microsoft.Resources/tags/default?api-version=2021-04-01", """{"operation":"Replace","properties":{"tags":{"tagKey1":"tag-value-1"}}}""", 200,
            """{"name":"default","type":"Microsoft.Resources/tags","properties":{"tags":{"tagKey1":"tag-value-1"}}}"""),
        new("management lock: create", "PUT", "{sub}/resourceGroups/my-locked/providers/Microsoft.Authorization/locks/testlock?api-version=2020-05-01", """{"properties":{"level":"CanNotDelete","notes":"n"}}""", 404,
            """{"error":{"code":"ResourceGroupNotFound"}}"""),
        new("role assignment: create", "PUT", "{w}/providers/Microsoft.Authorization/roleAssignments/05c5a614-a7d6-4502-b150-c2fb455033ff?api-version=2022-04-01",
            """{"properties":{"roleDefinitionId":"{sub}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7","principalId":"ce2ce14e-85d7-4629-bdbc-454d0519d987","principalType":"User"}}""", 201,
            """{"name":"05c5a614-a7d6-4502-b150-c2fb455033ff","type":"Microsoft.Authorization/roleAssignments","properties":{"principalId":"ce2ce14e-85d7-4629-bdbc-454d0519d987","principalType":"User","scope":"{w}"}}"""),

        new("workspace: create", "PUT", "{g}/providers/Microsoft.OperationalInsights/workspaces/law-example?api-version=2025-07-01",
            """{"location":"australiasoutheast","tags":{"tag1":"val1"},"properties":{"sku":{"name":"PerGB2018"},"retentionInDays":30}}""", 201,
            """{"name":"law-example","type":"Microsoft.OperationalInsights/workspaces","location":"australiasoutheast","tags":{"tag1":"val1"},"properties":{"retentionInDays":30,"sku":{"name":"PerGB2018"}}}"""),
        new("workspace: update", "PATCH", "{w}?api-version=2025-07-01", """{"properties":{"sku":{"name":"PerGB2018"},"retentionInDays":31,"workspaceCapping":{"dailyQuotaGb":-1}}}""", 200,
            """{"properties":{"provisioningState":"Succeeded","retentionInDays":31,"workspaceCapping":{"dailyQuotaGb":-1,"dataIngestionStatus":"RespectQuota"}}}"""),
        new("workspace: list by group", "GET", "{g}/providers/Microsoft.OperationalInsights/workspaces?api-version=2025-07-01", null, 200, """{"value":[{"type":"Microsoft.OperationalInsights/workspaces"}]}"""),
        new("table: create or update", "PUT", "{w}/tables/DeviceProcessEvents?api-version=2025-07-01", """{"properties":{"retentionInDays":45,"totalRetentionInDays":70}}""", 200,
            """{"name":"DeviceProcessEvents","properties":{"retentionInDays":45,"totalRetentionInDays":70,"archiveRetentionInDays":25,"plan":"Analytics","provisioningState":"Succeeded","schema":{"name":"DeviceProcessEvents","tableType":"Microsoft"}}}"""),
        new("table: custom, create", "PUT", "{w}/tables/Flow_CL?api-version=2025-07-01",
            """{"properties":{"retentionInDays":45,"totalRetentionInDays":70,"schema":{"name":"Flow_CL","columns":[{"name":"MyNewColumn","type":"guid"}]}}}""", 200,
            """{"name":"Flow_CL","properties":{"retentionInDays":45,"totalRetentionInDays":70,"schema":{"name":"Flow_CL","tableType":"CustomLog"}}}"""),
        new("saved search: create or update", "PUT", "{w}/savedSearches/one?api-version=2025-02-01", """{"properties":{"category":"Saved Search Test Category","displayName":"Create or Update Saved Search Test","query":"Heartbeat | take 1","version":2}}""", 200,
            """{"name":"one","properties":{"category":"Saved Search Test Category","query":"Heartbeat | take 1","version":2}}"""),

        new("onboarding state: create", "PUT", "{s}/onboardingStates/default?api-version=2025-09-01", """{"properties":{"customerManagedKey":false}}""", 200,
            """{"name":"default","type":"Microsoft.SecurityInsights/onboardingStates","properties":{"customerManagedKey":false}}"""),
        new("onboarding states: list", "GET", "{s}/onboardingStates?api-version=2025-09-01", null, 200, """{"value":[{"name":"default"}]}"""),
        new("data connector: create, MicrosoftThreatProtection", "PUT", "{s}/dataConnectors/73e01a99-5cd7-4139-a149-9f2736ff2ab5?api-version=2025-07-01-preview",
            """{"kind":"MicrosoftThreatProtection","properties":{"tenantId":"{t}","dataTypes":{"alerts":{"state":"Enabled"},"incidents":{"state":"Disabled"}},"filteredProviders":{"alerts":["microsoftDefenderForCloudApps"]}}}""", 201,
            """{"kind":"MicrosoftThreatProtection","name":"73e01a99-5cd7-4139-a149-9f2736ff2ab5","type":"Microsoft.SecurityInsights/dataConnectors","properties":{"tenantId":"{t}","dataTypes":{"incidents":{"state":"Disabled"}},"filteredProviders":{"alerts":["microsoftDefenderForCloudApps"]}}}"""),
        new("data connector: create, Office365", "PUT", "{s}/dataConnectors/office?api-version=2025-09-01",
            """{"kind":"Office365","properties":{"tenantId":"{t}","dataTypes":{"sharePoint":{"state":"Enabled"},"exchange":{"state":"Enabled"},"teams":{"state":"Enabled"}}}}""", 201,
            """{"kind":"Office365","properties":{"dataTypes":{"exchange":{"state":"Enabled"}}}}"""),
        new("check requirements: MicrosoftThreatProtection", "POST", "{s}/dataConnectorsCheckRequirements?api-version=2025-07-01-preview", """{"kind":"MicrosoftThreatProtection","properties":{"tenantId":"{t}"}}""", 200,
            """{"authorizationState":"Valid","licenseState":"Valid"}"""),
        new("setting: update, EyesOn", "PUT", "{s}/settings/EyesOn?api-version=2024-10-01-preview", """{"kind":"EyesOn","properties":{}}""", 201, """{"kind":"EyesOn","name":"EyesOn","type":"Microsoft.SecurityInsights/settings"}"""),
        new("setting: update, Ueba", "PUT", "{s}/settings/Ueba?api-version=2024-10-01-preview", """{"kind":"Ueba","properties":{"dataSources":["AuditLogs"]}}""", 400, """{"error":{"code":"BadRequest"}}"""),
        new("alert rule: create, MicrosoftSecurityIncidentCreation", "PUT", "{s}/alertRules/73e01a99-5cd7-4139-a149-9f2736ff2ab6?api-version=2025-09-01",
            """{"kind":"MicrosoftSecurityIncidentCreation","properties":{"productFilter":"Microsoft Cloud App Security","displayName":"testing displayname","enabled":true}}""", 201,
            """{"kind":"MicrosoftSecurityIncidentCreation","type":"Microsoft.SecurityInsights/alertRules","properties":{"productFilter":"Microsoft Cloud App Security","severitiesFilter":null,"displayNamesFilter":null,"displayName":"testing displayname","enabled":true,"description":null,"alertRuleTemplateName":null}}"""),
        new("alert rule: create, Fusion", "PUT", "{s}/alertRules/myFirstFusionRule?api-version=2025-09-01", """{"kind":"Fusion","properties":{"enabled":true,"alertRuleTemplateName":"f71aba3d-28fb-450b-b192-4e76a83015c8"}}""", 201,
            """{"kind":"Fusion","name":"myFirstFusionRule","properties":{"enabled":true,"alertRuleTemplateName":"f71aba3d-28fb-450b-b192-4e76a83015c8"}}"""),
        new("alert rule: create, Scheduled", "PUT", "{s}/alertRules/scheduled?api-version=2025-09-01",
            """{"kind":"Scheduled","properties":{"displayName":"My scheduled rule","description":"An example","severity":"High","enabled":true,"tactics":["Persistence"],"query":"Heartbeat","queryFrequency":"PT1H","queryPeriod":"P2DT1H30M","triggerOperator":"GreaterThan","triggerThreshold":0,"suppressionDuration":"PT1H","suppressionEnabled":false}}""", 201,
            """{"kind":"Scheduled","properties":{"displayName":"My scheduled rule","severity":"High","queryPeriod":"P2DT1H30M","triggerThreshold":0}}"""),
        new("content package: install", "PUT", "{s}/contentPackages/str.azure-sentinel-solution-str?api-version=2025-09-01",
            """{"properties":{"contentId":"str.azure-sentinel-solution-str","contentKind":"Solution","contentProductId":"str.azure-sentinel-solution-str-sl-igl6jawr4gwmu","displayName":"str","version":"2.0.0"}}""", 201,
            """{"name":"str.azure-sentinel-solution-str","properties":{"contentId":"str.azure-sentinel-solution-str","contentKind":"Solution","contentProductId":"str.azure-sentinel-solution-str-sl-igl6jawr4gwmu","displayName":"str","version":"2.0.0"}}"""),
        new("content package: uninstall one that is not there", "DELETE", "{s}/contentPackages/none?api-version=2025-09-01", null, 204, null),
        new("product packages: list", "GET", "{s}/contentProductPackages?api-version=2025-09-01", null, 200, """{"value":[{"properties":{"contentKind":"Solution"}}]}"""),
        new("automation rule: create", "PUT", "{s}/automationRules/73e01a99-5cd7-4139-a149-9f2736ff2ab7?api-version=2025-09-01",
            """{"properties":{"displayName":"Suspicious user sign-in events","order":1,"triggeringLogic":{"isEnabled":true,"triggersOn":"Incidents","triggersWhen":"Created"},"actions":[]}}""", 201,
            """{"type":"Microsoft.SecurityInsights/automationRules","properties":{"order":1,"triggeringLogic":{"triggersWhen":"Created"}}}"""),
        new("bookmark: create", "PUT", "{s}/bookmarks/73e01a99-5cd7-4139-a149-9f2736ff2ab8?api-version=2025-09-01", """{"properties":{"displayName":"My bookmark","labels":["Tag1"],"query":"SecurityEvent"}}""", 201,
            """{"type":"Microsoft.SecurityInsights/bookmarks","properties":{"labels":["Tag1"],"query":"SecurityEvent"}}"""),
        new("operations: list", "GET", "/providers/Microsoft.SecurityInsights/operations?api-version=2025-09-01", null, 200, """{"value":[{"display":{"provider":"Microsoft.SecurityInsights"}}]}"""),
    ];
}
