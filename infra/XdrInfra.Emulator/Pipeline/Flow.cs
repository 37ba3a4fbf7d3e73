using System.Collections.Immutable;
using XdrInfra.Emulator.History;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>What a resource means for the data that flows into its workspace.</summary>
internal static class Flow
{
    public const string XdrConnector = "MicrosoftThreatProtection";
    public const string IncidentRule = "MicrosoftSecurityIncidentCreation";
    private const string Enabled = "enabled";

    /// <summary>Null when no data depends on the resource.</summary>
    public static HistoryEvent? Of(ArmResource resource, string workspaceKey, DateTimeOffset at) => (resource.Type, resource.Kind) switch
    {
        ("Microsoft.SecurityInsights/dataConnectors", XdrConnector) => new HistoryEvent.ConnectorSet(
            at, workspaceKey, IsOn(resource, "incidents"), IsOn(resource, "alerts"), [.. resource.Properties.Texts("filteredProviders", "alerts")]),
        ("Microsoft.SecurityInsights/dataConnectors", { } kind) => new HistoryEvent.ComponentSet(at, workspaceKey, kind, IsOn(resource, "alerts")),
        ("Microsoft.SecurityInsights/alertRules", IncidentRule) => new HistoryEvent.IncidentRuleSet(
            at, workspaceKey, resource.Name, resource.Properties.Text("productFilter") ?? "", resource.Properties.Truth(Enabled) ?? false,
            [.. resource.Properties.Texts("severitiesFilter")]),
        _ => null,
    };

    /// <summary>The tables that all export settings together send to a workspace.</summary>
    public static HistoryEvent.ExportSet Exports(IEnumerable<ExportSetting> settings, string workspaceKey, DateTimeOffset at) => new(
        at,
        workspaceKey,
        settings.Where(setting => setting.WorkspaceId is { } id && ArmResource.KeyOf(id) == workspaceKey)
            .SelectMany(setting => setting.Tables)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToImmutableArray());

    private static bool IsOn(ArmResource resource, string dataType) =>
        string.Equals(resource.Properties.Text("dataTypes", dataType, "state"), Enabled, StringComparison.OrdinalIgnoreCase);
}
