using XdrInfra.Emulator.Simulator.Defender;

namespace XdrInfra.Emulator.Simulator.Sentinel;

/// <summary>An incident as the workspace has it at a moment, in ARM's words.</summary>
public sealed record SentinelIncident
{
    /// <summary>GUID of the resource.</summary>
    public required string Name { get; init; }

    public required int Number { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>High, Medium, Low or Informational.</summary>
    public required string Severity { get; init; }

    /// <summary>New, Active or Closed.</summary>
    public required string Status { get; init; }

    public string? Classification { get; init; }

    public string? ClassificationReason { get; init; }

    public string? ClassificationComment { get; init; }

    public required IncidentOwner Owner { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>Name of the connector's provider, or <c>Azure Sentinel</c> for an incident of a Microsoft incident creation rule.</summary>
    public required string ProviderName { get; init; }

    public required string ProviderIncidentId { get; init; }

    /// <summary>Link to the twin in the Defender portal; null for incidents that have none.</summary>
    public string? ProviderIncidentUrl { get; init; }

    public required string IncidentUrl { get; init; }

    public IReadOnlyList<string> RelatedAnalyticRuleIds { get; init; } = [];

    public required DateTime Created { get; init; }

    public DateTime? FirstModified { get; init; }

    public required DateTime LastModified { get; init; }

    public DateTime? Closed { get; init; }

    public required string ModifiedBy { get; init; }

    /// <summary>The alerts that the workspace keeps: at most 150.</summary>
    public required IReadOnlyList<DefenderAlert> Alerts { get; init; }

    /// <summary>How many alerts the incident really has; the portal shows "150+" above 150.</summary>
    public required int AlertsCount { get; init; }

    /// <summary>How often the incident changed; an etag can be made of it.</summary>
    public required int Version { get; init; }
}
