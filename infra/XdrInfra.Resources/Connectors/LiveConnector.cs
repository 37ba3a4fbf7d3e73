using System.Text.Json.Nodes;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Connectors;

/// <summary>A Defender XDR connector as it is in Azure.</summary>
internal sealed record LiveConnector(JsonObject Raw)
{
    /// <summary>Azure's name of the kind.</summary>
    public const string Kind = "MicrosoftThreatProtection";

    public string Id => Raw.Text("id") ?? "";

    public string? Etag => Raw.Text("etag");

    public bool Incidents => IsOn("incidents");

    public bool Alerts => IsOn("alerts");

    public IReadOnlyList<string> FilteredProviders => Raw.Properties().Child("filteredProviders").Texts("alerts");

    /// <summary>The portal writes the states in lower case, clients of Resource Manager as documented.</summary>
    public bool LooksLikePortals => Raw.Properties().Child("dataTypes").Child("incidents").Text("state") is { Length: > 0 } state && char.IsLower(state[0]);

    /// <summary>True when it carries what the inputs ask for; what they leave out asks for nothing.</summary>
    public bool IsRight(PropertyValue.Map inputs) =>
        (inputs.Flag("incidents") ?? Incidents) == Incidents
        && (inputs.Flag("alerts") ?? Alerts) == Alerts
        && (inputs.Texts("filteredProviders") ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(FilteredProviders);

    public PropertyValue.Map ToProperties(PropertyValue.Map basis) => basis
        .Put("connectorId", Id)
        .Put("incidents", Incidents)
        .Put("alerts", Alerts)
        .Put("filteredProviders", FilteredProviders);

    private bool IsOn(string type) =>
        string.Equals(Raw.Properties().Child("dataTypes").Child(type).Text("state"), "Enabled", StringComparison.OrdinalIgnoreCase);
}
