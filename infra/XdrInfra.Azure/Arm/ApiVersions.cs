using System.Collections.Frozen;

namespace XdrInfra.Azure.Arm;

/// <summary>The api-version of each call, by resource type; one table, with the reason beside each choice.</summary>
public static class ApiVersions
{
    private const string Resources = "2021-04-01";        // https://learn.microsoft.com/rest/api/resources/resource-groups
    private const string Subscriptions = "2022-12-01";    // https://learn.microsoft.com/rest/api/resources/subscriptions/get
    private const string Workspaces = "2023-09-01";       // https://learn.microsoft.com/rest/api/loganalytics/workspaces
    private const string Onboarding = "2024-09-01";       // https://learn.microsoft.com/rest/api/securityinsights/sentinel-onboarding-states
    private const string ContentHub = "2024-09-01";       // https://learn.microsoft.com/rest/api/securityinsights/content-packages
    private const string AlertRules = "2024-09-01";       // https://learn.microsoft.com/rest/api/securityinsights/alert-rules

    // The kind MicrosoftThreatProtection and the settings exist in preview versions only:
    // https://github.com/Azure/azure-rest-api-specs/tree/main/specification/securityinsights/resource-manager/Microsoft.SecurityInsights/SecurityInsights/preview
    private const string Connectors = "2025-07-01-preview";
    private const string Settings = "2024-10-01-preview";

    private static readonly FrozenDictionary<string, string> Table = new Dictionary<string, string>
    {
        ["subscriptions"] = Subscriptions,
        ["providers"] = Resources,
        ["resourceGroups"] = Resources,
        ["Microsoft.Resources/deployments"] = Resources,
        ["Microsoft.Resources/deployments/cancel"] = Resources,
        ["Microsoft.OperationalInsights/register"] = Resources,
        ["Microsoft.SecurityInsights/register"] = Resources,
        ["Microsoft.Authorization/locks"] = "2020-05-01",          // https://learn.microsoft.com/rest/api/resources/management-locks
        ["Microsoft.Authorization/permissions"] = "2022-04-01",    // https://learn.microsoft.com/rest/api/authorization/permissions
        ["Microsoft.OperationalInsights/workspaces"] = Workspaces,
        ["Microsoft.OperationalInsights/workspaces/tables"] = Workspaces,
        ["Microsoft.OperationalInsights/deletedWorkspaces"] = Workspaces,
        ["Microsoft.SecurityInsights/onboardingStates"] = Onboarding,
        ["Microsoft.SecurityInsights/contentPackages"] = ContentHub,
        ["Microsoft.SecurityInsights/contentTemplates"] = ContentHub,
        ["Microsoft.SecurityInsights/contentProductPackages"] = ContentHub,
        ["Microsoft.SecurityInsights/metadata"] = ContentHub,
        ["Microsoft.SecurityInsights/dataConnectorDefinitions"] = ContentHub,
        ["Microsoft.SecurityInsights/alertRules"] = AlertRules,
        ["Microsoft.SecurityInsights/alertRuleTemplates"] = AlertRules,
        ["Microsoft.SecurityInsights/automationRules"] = AlertRules,
        ["Microsoft.SecurityInsights/incidents"] = AlertRules,
        ["Microsoft.SecurityInsights/dataConnectors"] = Connectors,
        ["Microsoft.SecurityInsights/dataConnectorsCheckRequirements"] = Connectors,
        ["Microsoft.SecurityInsights/settings"] = Settings,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every entry, for the documentation and its test.</summary>
    public static IReadOnlyDictionary<string, string> All => Table;

    /// <summary>The api-version for the resource type that a path names.</summary>
    public static string For(string path)
    {
        var type = ArmPath.TypeOf(path);
        return Table.TryGetValue(type, out var version)
            ? version
            : throw new ArgumentException($"No api-version is known for the resource type '{type}'; add one to the table.", nameof(path));
    }
}
