using System.Text.Json;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>What flows into a workspace, as its resources and the export settings say.</summary>
internal sealed record Flow
{
    public const string XdrConnector = "MicrosoftThreatProtection";
    public const string IncidentRule = "MicrosoftSecurityIncidentCreation";

    /// <summary>Null: no Defender XDR connector, or none that carries anything.</summary>
    public WorldFact.ConnectorConnected? Connector { get; init; }

    /// <summary>A table that two export settings name stands here twice: its rows arrive twice.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    public required IReadOnlyList<IncidentCreationRule> Rules { get; init; }

    public required IReadOnlyList<string> Components { get; init; }

    public required IReadOnlyList<string> EntityProviders { get; init; }

    public required IReadOnlyList<string> BehaviorSources { get; init; }

    /// <summary>The workspace's daily cap in gigabytes; negative for none.</summary>
    public double DailyCap { get; init; } = -1;

    public static Flow Of(World world, string workspaceKey, DateTime at) => new()
    {
        Connector = Connectors(world, workspaceKey, XdrConnector).Select(connector => Connected(connector, at)).FirstOrDefault(),
        Tables = world.Conditions.Portal == PortalState.Secondary || !world.Resources.ContainsKey(workspaceKey) ? [] : Exported(world, workspaceKey),
        Rules = [.. world.List(workspaceKey, "Microsoft.SecurityInsights/alertRules").Where(IsEnabledIncidentRule).Select(Rule)],
        Components = [.. world.List(workspaceKey, "Microsoft.SecurityInsights/dataConnectors")
            .Where(connector => connector.Kind != XdrConnector && IsOn(connector, "alerts"))
            .Select(connector => connector.Kind ?? "")
            .Order(StringComparer.Ordinal)],
        EntityProviders = Setting(world, workspaceKey, "EntityAnalytics", "entityProviders"),
        BehaviorSources = Setting(world, workspaceKey, "Ueba", "dataSources"),
        DailyCap = Cap(world, workspaceKey),
    };

    private static double Cap(World world, string workspaceKey) =>
        world.Resources.GetValueOrDefault(workspaceKey) is { } workspace && workspace.Properties.At("workspaceCapping", "dailyQuotaGb") is { ValueKind: JsonValueKind.Number } cap
            ? cap.GetDouble()
            : -1;

    // On a secondary workspace the connector looks connected and nothing arrives.
    private static IEnumerable<ArmResource> Connectors(World world, string workspaceKey, string kind) => world.Conditions.Portal == PortalState.Secondary
        ? []
        : world.List(workspaceKey, "Microsoft.SecurityInsights/dataConnectors").Where(connector => connector.Kind == kind);

    private static WorldFact.ConnectorConnected Connected(ArmResource connector, DateTime at) => new(
        at, IsOn(connector, "incidents"), IsOn(connector, "alerts"), connector.Properties.Texts("filteredProviders", "alerts"));

    private static List<string> Exported(World world, string workspaceKey) =>
        [.. world.ExportSettings
            .Where(setting => setting.WorkspaceId is { } id && ArmResource.KeyOf(id) == workspaceKey)
            .SelectMany(setting => setting.Tables)
            .Order(StringComparer.Ordinal)];

    private static bool IsEnabledIncidentRule(ArmResource rule) => rule.Kind == IncidentRule && rule.Properties.Truth("enabled") == true;

    private static IncidentCreationRule Rule(ArmResource rule) => new()
    {
        Id = rule.Id,
        ProductFilter = rule.Properties.Text("productFilter") ?? "",
        Severities = rule.Properties.Texts("severitiesFilter"),
        DisplayNames = rule.Properties.Texts("displayNamesFilter"),
        DisplayNamesExclude = rule.Properties.Texts("displayNamesExcludeFilter"),
    };

    private static IReadOnlyList<string> Setting(World world, string workspaceKey, string name, string member) =>
        world.Find(Ids.Sentinel(workspaceKey, "settings", name))?.Properties.Texts(member) ?? [];

    private static bool IsOn(ArmResource resource, string dataType) =>
        string.Equals(resource.Properties.Text("dataTypes", dataType, "state"), "enabled", StringComparison.OrdinalIgnoreCase);
}
