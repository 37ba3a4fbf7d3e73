using XdrInfra.Model.Graph;
using XdrInfra.Model.Values;

namespace XdrInfra.Policies.Views;

/// <summary>The Defender XDR connector as rules see it.</summary>
public sealed record ConnectorView(Resource Resource)
{
    public Value<string> TenantId => Resource.Text("tenantId");

    /// <summary>One of auto, arm, portal.</summary>
    public Value<string> ManagedBy => Resource.Text("managedBy");

    public Value<bool> Incidents => Resource.Flag("incidents");

    public Value<bool> Alerts => Resource.Flag("alerts");

    public Value<IReadOnlyList<Value<string>>> FilteredProviders => Resource.Texts("filteredProviders");
}
