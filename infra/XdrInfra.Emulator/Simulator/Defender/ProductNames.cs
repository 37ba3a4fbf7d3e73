namespace XdrInfra.Emulator.Simulator.Defender;

/// <summary>How one product is spelled in each place.</summary>
public sealed record ProductNames
{
    public required SourceProduct Product { get; init; }

    /// <summary>SecurityAlert.ProductName and SecurityIncident's alertProductNames.</summary>
    public required string ProductName { get; init; }

    /// <summary>SecurityAlert.ProviderName.</summary>
    public required string ProviderName { get; init; }

    /// <summary>AlertInfo.ServiceSource.</summary>
    public required string ServiceSource { get; init; }

    /// <summary>serviceSource in Graph.</summary>
    public required string GraphServiceSource { get; init; }

    /// <summary>How the ids of its alerts begin in Defender.</summary>
    public required string AlertIdPrefix { get; init; }

    /// <summary>Kind of the component connector; null where there is none.</summary>
    public string? ConnectorKind { get; init; }

    /// <summary>Its name in the connector's filteredProviders; null where there is none.</summary>
    public string? FilterName { get; init; }
}
