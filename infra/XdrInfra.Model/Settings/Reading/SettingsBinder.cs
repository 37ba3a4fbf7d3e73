using XdrInfra.Model.Catalog;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>Nodes to records. Every member of the schema is read here exactly once.</summary>
internal static class SettingsBinder
{
    public static StackSettings Bind(SettingNode.Mapping config, string stack, string file, FindingList findings)
    {
        var root = SettingScope.Root(config, findings);
        var settings = new StackSettings
        {
            Stack = stack,
            File = file,
            Location = root.Text("azure-native:location"),
            SubscriptionId = root.Text("azure-native:subscriptionId"),
            TenantId = root.Text("azure-native:tenantId"),
            Environment = root.Text(EnvironmentKey),
            Cloud = root.Choice("xdr-infra:cloud", SettingWords.Clouds),
            OnDestroy = root.Choice("xdr-infra:onDestroy", SettingWords.OnDestroy),
            Workspace = WorkspaceBinder.Bind(root.Group("xdr-infra:workspace")),
            Solution = Solution(root.Group("xdr-infra:solution")),
            Connector = Connector(root.Group("xdr-infra:connector")),
            Entities = Entities(root.Group("xdr-infra:entities")),
            Events = EventsBinder.Bind(root.List("xdr-infra:events"), root.PlaceOf("xdr-infra:events"), ProductCatalog.Tables),
            IncidentCreationRules = root.Choice("xdr-infra:incidentCreationRules", SettingWords.IncidentCreationRules),
            Retention = RetentionBinder.Bind(root.Group("xdr-infra:retention")),
            Owners = root.Leaves("xdr-infra:owners", LeafReader.Text),
            Estimate = Estimate(root.Group("xdr-infra:estimate")),
            Verify = VerifyBinder.Bind(root.Group("xdr-infra:verify")),
            Policies = root.Groups("xdr-infra:policies", policy => new PolicyOverride(
                policy.At, policy.Choice("level", SettingWords.Levels), policy.Text("reason"), policy.Date("expires"))),
            UnknownMaps = UnknownMaps(root),
        };
        CheckEnvironment(settings.Environment, stack, findings);
        return settings;
    }

    private const string EnvironmentKey = "xdr-infra:environment";

    private static readonly string[] TopMaps = ["xdr-infra:owners", "xdr-infra:policies"];

    private static readonly (string Group, string Name)[] Nested =
    [
        ("xdr-infra:workspace", "tags"),
        ("xdr-infra:retention", "tables"),
        ("xdr-infra:verify", "freshness"),
        ("xdr-infra:verify", "off"),
    ];

    private static void CheckEnvironment(Value<string> environment, string stack, FindingList findings)
    {
        if (environment.IsKnown && environment.Known != stack)
        {
            findings.Add(new SettingFindings(EnvironmentKey, environment.Origin).WrongEnvironment(environment.Known, stack));
        }
    }

    private static HashSet<string> UnknownMaps(SettingScope root)
    {
        string[] keys =
        [
            .. TopMaps.Where(root.IsUnknownMember),
            .. Nested.Where(pair => root.IsUnknownMember(pair.Group, pair.Name)).Select(pair => $"{pair.Group}.{pair.Name}"),
        ];
        return keys.ToHashSet(StringComparer.Ordinal);
    }

    private static SolutionSettings Solution(SettingScope scope) => new()
    {
        Install = scope.Flag("install"),
        Version = scope.Text("version"),
    };

    private static ConnectorSettings Connector(SettingScope scope) => new()
    {
        Origin = scope.At,
        ManagedBy = scope.Choice("managedBy", SettingWords.ManagedBy),
        Incidents = scope.Flag("incidents"),
        Alerts = scope.Flag("alerts"),
        FilteredProviders = scope.List("filteredProviders"),
    };

    private static EntitiesSettings Entities(SettingScope scope) => new()
    {
        Origin = scope.At,
        ActiveDirectory = scope.Flag("activeDirectory"),
        EntraId = scope.Flag("entraId"),
        BehaviorAnalytics = scope.List("behaviorAnalytics"),
    };

    private static EstimateSettings Estimate(SettingScope scope) => new()
    {
        Origin = scope.At,
        Users = scope.Whole("users"),
        Devices = scope.Whole("devices"),
        Mailboxes = scope.Whole("mailboxes"),
        E5Grant = scope.Flag("e5Grant"),
    };
}
