namespace XdrInfra.Emulator.Simulator.Defender;

/// <summary>An incident as Defender has it at a moment, in Graph's words.</summary>
public sealed record DefenderIncident
{
    public required string Id { get; init; }

    public required string DisplayName { get; init; }

    public required string Description { get; init; }

    /// <summary>low, medium, high or informational.</summary>
    public required string Severity { get; init; }

    /// <summary>active, inProgress, resolved or redirected.</summary>
    public required string Status { get; init; }

    /// <summary>Where the alerts went when the status is redirected.</summary>
    public string? RedirectIncidentId { get; init; }

    public string? AssignedTo { get; init; }

    public required string Classification { get; init; }

    public required string Determination { get; init; }

    public string? ResolvingComment { get; init; }

    public IReadOnlyList<string> Comments { get; init; } = [];

    public IReadOnlyList<string> CustomTags { get; init; } = [];

    public IReadOnlyList<string> SystemTags { get; init; } = [];

    public required DateTime Created { get; init; }

    public required DateTime LastUpdated { get; init; }

    public required string WebUrl { get; init; }

    public required IReadOnlyList<DefenderAlert> Alerts { get; init; }
}
