namespace XdrInfra.Emulator.Pipeline;

/// <summary>Which api-version serves which type. Lists of the providers, newest last; types narrow them.</summary>
internal static class ApiVersionTable
{
    // https://learn.microsoft.com/rest/api/resources/
    private static readonly string[] Resources =
    [
        "2016-06-01", "2016-09-01", "2017-04-01", "2018-05-01", "2019-05-01", "2019-10-01", "2019-11-01", "2020-01-01", "2020-05-01", "2020-06-01",
        "2020-10-01", "2021-01-01", "2021-04-01", "2022-09-01", "2022-12-01", "2023-07-01", "2024-03-01", "2024-07-01", "2024-11-01",
        "2025-03-01", "2025-04-01",
    ];

    // https://learn.microsoft.com/rest/api/loganalytics/
    private static readonly string[] OperationalInsights =
    [
        "2015-11-01-preview", "2020-03-01-preview", "2020-08-01", "2020-10-01", "2021-06-01", "2021-12-01-preview", "2022-10-01", "2023-09-01",
        "2025-02-01", "2025-07-01",
    ];

    // https://github.com/Azure/azure-rest-api-specs/tree/main/specification/securityinsights
    private static readonly string[] SecurityInsights =
    [
        "2019-01-01-preview", "2020-01-01", "2021-03-01-preview", "2021-09-01-preview", "2021-10-01", "2021-10-01-preview", "2022-01-01-preview",
        "2022-04-01-preview", "2022-05-01-preview", "2022-06-01-preview", "2022-07-01-preview", "2022-08-01", "2022-08-01-preview",
        "2022-09-01-preview", "2022-10-01-preview", "2022-11-01", "2022-11-01-preview", "2022-12-01-preview", "2023-02-01", "2023-02-01-preview",
        "2023-03-01-preview", "2023-04-01-preview", "2023-05-01-preview", "2023-06-01-preview", "2023-07-01-preview", "2023-08-01-preview",
        "2023-09-01-preview", "2023-10-01-preview", "2023-11-01", "2023-12-01-preview", "2024-01-01-preview", "2024-03-01", "2024-04-01-preview",
        "2024-09-01", "2024-10-01-preview", "2025-01-01-preview", "2025-03-01", "2025-04-01-preview", "2025-06-01", "2025-07-01-preview",
        "2025-09-01", "2025-10-01-preview",
    ];

    // https://learn.microsoft.com/rest/api/authorization/
    private static readonly string[] Authorization =
        ["2015-07-01", "2016-09-01", "2017-04-01", "2018-01-01-preview", "2018-07-01", "2020-04-01-preview", "2020-05-01", "2020-08-01-preview", "2020-10-01", "2022-04-01"];

    // https://learn.microsoft.com/rest/api/resources/features
    private static readonly string[] FeatureVersions = ["2015-12-01", "2021-07-01"];

    public static ApiVersions Subscriptions { get; } = Of("Microsoft.Resources", "subscriptions", Resources);

    public static ApiVersions Groups { get; } = Of("Microsoft.Resources", "resourceGroups", Resources);

    public static ApiVersions Providers { get; } = Of("Microsoft.Resources", "providers", Resources);

    public static ApiVersions GenericResources { get; } = Of("Microsoft.Resources", "resources", Resources);

    public static ApiVersions Tags { get; } = Of("Microsoft.Resources", "tags", Resources);

    public static ApiVersions Features { get; } = Of("Microsoft.Features", "features", FeatureVersions);

    public static ApiVersions Deployments { get; } = Of("Microsoft.Resources", "deployments", Resources);

    public static ApiVersions Workspaces { get; } = Of("Microsoft.OperationalInsights", "workspaces", OperationalInsights);

    public static ApiVersions Tables { get; } = Of("Microsoft.OperationalInsights", "workspaces/tables", OperationalInsights, "2021-12-01-preview");

    /// <summary>A collection of a workspace without rules of its own.</summary>
    public static ApiVersions WorkspaceCollection(string type) => Of("Microsoft.OperationalInsights", $"workspaces/{type}", OperationalInsights);

    public static ApiVersions Solutions { get; } = Of("Microsoft.OperationsManagement", "solutions", ["2015-11-01-preview"]);

    public static ApiVersions Onboarding { get; } = Of("Microsoft.SecurityInsights", "onboardingStates", SecurityInsights, "2021-03-01-preview");

    public static ApiVersions DataConnectors { get; } = Of("Microsoft.SecurityInsights", "dataConnectors", SecurityInsights);

    public static ApiVersions CheckRequirements { get; } = Preview("dataConnectorsCheckRequirements");

    public static ApiVersions Settings { get; } = Preview("settings");

    public static ApiVersions AlertRules { get; } = Of("Microsoft.SecurityInsights", "alertRules", SecurityInsights);

    public static ApiVersions Incidents { get; } = Of("Microsoft.SecurityInsights", "incidents", SecurityInsights);

    // Of the versions that clients use, 2023-12-01-preview is the first with the content hub; the specification has it from here on.
    public static ApiVersions Content { get; } = Of("Microsoft.SecurityInsights", "contentPackages", SecurityInsights, "2023-04-01-preview");

    public static ApiVersions Locks { get; } = Of("Microsoft.Authorization", "locks", Authorization);

    public static ApiVersions Permissions { get; } = Of("Microsoft.Authorization", "permissions", Authorization);

    public static ApiVersions RoleAssignments { get; } = Of("Microsoft.Authorization", "roleAssignments", Authorization);

    public static ApiVersions RoleDefinitions { get; } = Of("Microsoft.Authorization", "roleDefinitions", Authorization);

    /// <summary>What a provider can do, as a list without a scope.</summary>
    public static ApiVersions Operations(string provider) => provider switch
    {
        "Microsoft.SecurityInsights" => Of(provider, "operations", SecurityInsights),
        "Microsoft.OperationalInsights" => Of(provider, "operations", OperationalInsights),
        _ => Of(provider, "operations", ["2015-11-01-preview"]),
    };

    /// <summary>A collection of Sentinel without rules of its own.</summary>
    public static ApiVersions Collection(string type) => Of("Microsoft.SecurityInsights", type, SecurityInsights);

    public static bool IsPreview(string version) => version.EndsWith("-preview", StringComparison.OrdinalIgnoreCase);

    private static ApiVersions Preview(string type) =>
        new("Microsoft.SecurityInsights", type, [.. SecurityInsights.Where(IsPreview)], SecurityInsights);

    private static ApiVersions Of(string provider, string type, string[] known, string since = "") =>
        new(provider, type, [.. known.Where(version => string.CompareOrdinal(version, since) >= 0)], known);
}
