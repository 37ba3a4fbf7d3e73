using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Connectors;

/// <summary>What the connector shall carry.</summary>
internal sealed record ConnectorInputs(
    string WorkspaceId, string TenantId, string ManagedBy, bool Incidents, bool Alerts, IReadOnlyList<string> FilteredProviders, Location Origin)
{
    public static IReadOnlyList<InputRule> Rules { get; } =
    [
        InputRule.Text(Outputs.WorkspaceId), InputRule.Text("tenantId"), InputRule.OptionalText("managedBy", "auto", "arm", "portal"),
        InputRule.Flag("incidents"), InputRule.Flag("alerts"), InputRule.Texts("filteredProviders"), InputRule.Object(Outputs.Prior),
        InputRule.OptionalText(Outputs.OnDestroy, "keep", "restore"),
    ];

    /// <summary>Only the portal writes; we read and verify.</summary>
    public bool IsLeftToPortal => string.Equals(ManagedBy, "portal", StringComparison.OrdinalIgnoreCase);

    public bool IsOursForSure => string.Equals(ManagedBy, "arm", StringComparison.OrdinalIgnoreCase);

    /// <param name="inputs">Checked inputs.</param>
    public static ConnectorInputs From(PropertyValue.Map inputs) => new(
        inputs.Must(Outputs.WorkspaceId),
        inputs.Must("tenantId"),
        inputs.Text("managedBy") ?? "auto",
        inputs.Flag("incidents") ?? true,
        inputs.Flag("alerts") ?? true,
        inputs.Texts("filteredProviders") ?? [],
        inputs["managedBy"]?.Origin ?? Location.None);
}
