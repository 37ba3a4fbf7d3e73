using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Settings;

/// <summary>How the closed choices are spelled in a stack file, in findings and in reports.</summary>
public static class SettingWords
{
    public static WordMap<CloudName> Clouds { get; } = new(
        ("public", CloudName.Public),
        ("gcc", CloudName.Gcc),
        ("gcc-high", CloudName.GccHigh),
        ("dod", CloudName.Dod),
        ("emulated", CloudName.Emulated));

    public static WordMap<OnDestroy> OnDestroy { get; } = new(
        ("keep", Settings.OnDestroy.Keep),
        ("restore", Settings.OnDestroy.Restore));

    public static WordMap<WorkspaceVia> Via { get; } = new(
        ("xdr", WorkspaceVia.Xdr),
        ("azure-native", WorkspaceVia.AzureNative));

    public static WordMap<ConnectorManagedBy> ManagedBy { get; } = new(
        ("auto", ConnectorManagedBy.Auto),
        ("arm", ConnectorManagedBy.Arm),
        ("portal", ConnectorManagedBy.Portal));

    public static WordMap<IncidentCreationRulesMode> IncidentCreationRules { get; } = new(
        ("disable", IncidentCreationRulesMode.Disable),
        ("keep", IncidentCreationRulesMode.Keep));

    public static WordMap<TablePlan> Plans { get; } = new(
        ("Analytics", TablePlan.Analytics),
        ("Basic", TablePlan.Basic),
        ("Auxiliary", TablePlan.Auxiliary));

    public static WordMap<Level> Levels { get; } = new(
        ("advisory", Level.Advisory),
        ("mandatory", Level.Mandatory),
        ("disabled", Level.Disabled));

    /// <summary>The groups that <c>events</c> and <c>owners</c> may name instead of a table.</summary>
    public static WordMap<TableGroup> Groups { get; } = new(
        ("endpoint", TableGroup.Endpoint),
        ("office365", TableGroup.Office365),
        ("identity", TableGroup.Identity),
        ("cloudApps", TableGroup.CloudApps),
        ("alerts", TableGroup.Alerts));
}
