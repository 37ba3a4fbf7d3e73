using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings;

/// <summary>The Defender XDR data connector.</summary>
public sealed record ConnectorSettings
{
    public required Location Origin { get; init; }

    public required Value<ConnectorManagedBy> ManagedBy { get; init; }

    public required Value<bool> Incidents { get; init; }

    public required Value<bool> Alerts { get; init; }

    /// <summary>Products whose alerts alone are streamed; empty means all.</summary>
    public required IReadOnlyList<Value<string>> FilteredProviders { get; init; }
}
