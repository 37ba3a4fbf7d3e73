namespace XdrInfra.Emulator.Simulator.Defender;

/// <summary>An alert, the same on both sides.</summary>
public sealed record DefenderAlert
{
    /// <summary>Id in Defender: AlertInfo.AlertId, SecurityAlert.VendorOriginalId, Graph id.</summary>
    public required string Id { get; init; }

    /// <summary>Id in the workspace: SecurityAlert.SystemAlertId.</summary>
    public required string SystemAlertId { get; init; }

    /// <summary>The incident in which it was raised; after a merge the incident that holds it lists it.</summary>
    public required string IncidentId { get; init; }

    public required ProductNames Product { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>Informational, Low, Medium or High.</summary>
    public required string Severity { get; init; }

    /// <summary>Threat category such as <c>CredentialAccess</c>, which is a tactic too.</summary>
    public required string Category { get; init; }

    /// <summary>ATT&amp;CK technique such as <c>T1003</c>.</summary>
    public required string Technique { get; init; }

    public required string DetectionSource { get; init; }

    public required DateTime Created { get; init; }

    public required DateTime FirstActivity { get; init; }

    public required DateTime LastActivity { get; init; }

    public required IReadOnlyList<EvidenceEntity> Evidence { get; init; }
}
