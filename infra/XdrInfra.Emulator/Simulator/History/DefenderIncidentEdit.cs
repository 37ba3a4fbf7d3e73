namespace XdrInfra.Emulator.Simulator.History;

/// <summary>What a Graph write changed, in Graph's words; null means "left as it was".</summary>
public sealed record DefenderIncidentEdit
{
    /// <summary>active, inProgress or resolved.</summary>
    public string? Status { get; init; }

    /// <summary>User principal name; an empty text takes the owner away.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>unknown, falsePositive, truePositive or informationalExpectedActivity.</summary>
    public string? Classification { get; init; }

    public string? Determination { get; init; }

    public string? Severity { get; init; }

    public string? DisplayName { get; init; }

    public string? ResolvingComment { get; init; }

    /// <summary>A comment that was added.</summary>
    public string? Comment { get; init; }

    /// <summary>All custom tags that the incident has from now on.</summary>
    public IReadOnlyList<string>? CustomTags { get; init; }
}
