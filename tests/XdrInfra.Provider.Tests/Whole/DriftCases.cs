namespace XdrInfra.Provider.Tests.Whole;

/// <summary>What somebody else can change in a deployed stack, and what a refresh shows of it.</summary>
internal static class DriftCases
{
    // Where a resource of the stack lives in Azure. What belongs to Sentinel wants its whole body and its etag, all else takes a PATCH.
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["resource-group"] = DevStack.Group,
        ["workspace"] = DevStack.Workspace,
        ["solution"] = DriftedStack.Sentinel(DriftedStack.SolutionId),
        ["entity-analytics"] = DriftedStack.Sentinel("settings/EntityAnalytics"),
        ["behavior-analytics"] = DriftedStack.Sentinel("settings/Ueba"),
        ["retention-DeviceEvents"] = $"{DevStack.Workspace}/tables/DeviceEvents",
    };

    /// <summary>Resource, what it becomes, and the paths that a refresh shows.</summary>
    public static TheoryData<string, string, string> Changes => new()
    {
        { "resource-group", """{"tags":{"owner":"somebody","purpose":"trial"}}""", "tags.owner" },
        { "resource-group", """{"tags":{"owner":"soc-platform"}}""", "tags.purpose" },
        { "workspace", """{"properties":{"sku":{"name":"CapacityReservation"}}}""", "sku.name" },
        { "workspace", """{"properties":{"workspaceCapping":{"dailyQuotaGb":1}}}""", "workspaceCapping.dailyQuotaGb" },
        { "workspace", """{"properties":{"features":{"disableLocalAuth":false}}}""", "features.disableLocalAuth" },
        { "workspace", """{"properties":{"publicNetworkAccessForQuery":"Disabled"}}""", "publicNetworkAccessForQuery" },
        { "workspace", """{"properties":{"publicNetworkAccessForIngestion":"Disabled"}}""", "publicNetworkAccessForIngestion" },
        { "workspace", """{"tags":{"owner":"somebody","purpose":"trial","xdr-infra-stack":"dev"}}""", "tags.owner" },
        { "workspace", """{"tags":{"owner":"soc-platform","xdr-infra-stack":"dev"}}""", "tags.purpose" },
        { "workspace", """{"tags":{"owner":"soc-platform","purpose":"trial"}}""", "tags.xdr-infra-stack" },
        { "connector", """{"properties":{"dataTypes":{"incidents":{"state":"Disabled"}}}}""", "incidents" },
        { "connector", """{"properties":{"dataTypes":{"alerts":{"state":"Disabled"}}}}""", "alerts" },
        { "connector", """{"properties":{"filteredProviders":{"alerts":["microsoftDefenderForOffice365"]}}}""", "filteredProviders" },
        { "solution", """{"properties":{"version":"2.0.9"}}""", "version" },
        { "entity-analytics", """{"properties":{"entityProviders":["AzureActiveDirectory"]}}""", "entityProviders" },
        { "behavior-analytics", """{"properties":{"dataSources":["SigninLogs"]}}""", "dataSources" },
        { "retention-DeviceEvents", """{"properties":{"retentionInDays":30}}""", "retentionInDays" },
        { "retention-DeviceEvents", """{"properties":{"totalRetentionInDays":90}}""", "totalRetentionInDays" },
        { "retention-DeviceEvents", """{"properties":{"retentionInDays":30,"totalRetentionInDays":30}}""", "retentionInDays totalRetentionInDays" },
    };

    /// <summary>What shows in a test of its own.</summary>
    public static IReadOnlyList<(string Resource, string Path)> Apart { get; } =
    [
        ("workspace", "retentionInDays"),
        ("solution", "complete"),
        ("incident-creation-rules", "rules"),
        ("retention-DeviceEvents", "plan"),
    ];

    /// <summary>Properties in which a refresh shows nothing that an update could mend, and why. The kind before a name narrows it down.</summary>
    public static IReadOnlyDictionary<string, string> Steady { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["resourceGroupName"] = "part of the id",
        ["workspaceName"] = "part of the id",
        ["workspaceId"] = "part of the id",
        ["contentId"] = "part of the id",
        ["table"] = "part of the id",
        ["name"] = "the end of the id",
        ["customerId"] = "given once by Azure",
        ["location"] = "Azure moves nothing",
        ["shape"] = "written by the handler",
        ["create"] = "a wish that only the state keeps",
        ["onDestroy"] = "a wish that only the state keeps",
        ["allowShorter"] = "a wish that only the state keeps",
        ["prior"] = "what was there before, which never changes",
        ["xdr:sentinel:PriorState tables"] = "a wish that only the state keeps",
        ["xdr:sentinel:PriorState onboarding"] = "what was there before, which never changes",
        ["xdr:sentinel:PriorState connector"] = "what was there before, which never changes",
        ["xdr:sentinel:PriorState solution"] = "what was there before, which never changes",
        ["xdr:sentinel:PriorState incidentCreationRules"] = "what was there before, which never changes",
        ["xdr:sentinel:PriorState entityAnalytics"] = "what was there before, which never changes",
        ["xdr:sentinel:PriorState behaviorAnalytics"] = "what was there before, which never changes",
        ["xdr:sentinel:PriorState retention"] = "what was there before, which never changes",
        ["xdr:sentinel:Onboarding customerManagedKey"] = "decided when Sentinel is turned on",
        ["xdr:sentinel:Solution available"] = "what the catalogue offers; an older 'version' shows it",
        ["xdr:sentinel:Solution displayName"] = "what the catalogue calls it",
        ["xdr:sentinel:DefenderXdrConnector tenantId"] = "the tenant of the stack; another one is another connector",
        ["xdr:sentinel:DefenderXdrConnector managedBy"] = "a wish that only the state keeps",
        ["xdr:sentinel:DefenderXdrConnector state"] = "found out anew; what can be mended of it shows as 'incidents' and 'alerts'",
        ["xdr:sentinel:DefenderXdrConnector portalSteps"] = "sentences for a person",
        ["xdr:sentinel:DefenderXdrConnector connectorId"] = "given once by Azure",
        ["xdr:sentinel:IncidentCreationRules disabled"] = "what was disabled here; one that is on again shows as 'rules'",
    };

    /// <summary>The path of a resource in Azure.</summary>
    public static string PlaceOf(string resource, DevStack stack) =>
        resource == "connector" ? stack.Engine.State[resource].Outputs["connectorId"].ToString().Trim('"') : Places[resource];
}
