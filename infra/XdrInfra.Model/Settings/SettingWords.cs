using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Settings;

/// <summary>How the closed choices are spelled in a stack file, in findings and in reports.</summary>
public static class SettingWords
{
    public static WordMap<CloudName> Clouds { get; } = new("public", "gcc", "gcc-high", "dod", "emulated");

    public static WordMap<OnDestroy> OnDestroy { get; } = new("keep", "restore");

    public static WordMap<WorkspaceVia> Via { get; } = new("xdr", "azure-native");

    public static WordMap<ConnectorManagedBy> ManagedBy { get; } = new("auto", "arm", "portal");

    public static WordMap<IncidentCreationRulesMode> IncidentCreationRules { get; } = new("disable", "keep");

    public static WordMap<TablePlan> Plans { get; } = new("Analytics", "Basic", "Auxiliary");

    public static WordMap<Level> Levels { get; } = new("advisory", "mandatory", "disabled");

    /// <summary>The groups that <c>events</c> and <c>owners</c> may name instead of a table.</summary>
    public static WordMap<TableGroup> Groups { get; } = new("endpoint", "office365", "identity", "cloudApps", "alerts");
}
