using XdrInfra.Emulator.Simulator.Incidents;
using XdrInfra.Emulator.Simulator.Sentinel;

namespace XdrInfra.Emulator.Simulator.Timelines;

/// <summary>What one change does to an incident, in Sentinel's words; null means "left as it was".</summary>
internal sealed record IncidentDelta
{
    public string? Status { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Severity { get; init; }

    public IncidentOwner? Owner { get; init; }

    public string? Classification { get; init; }

    public string? ClassificationReason { get; init; }

    public string? ClassificationComment { get; init; }

    /// <summary>Defender's finer word for the classification's reason.</summary>
    public string? Determination { get; init; }

    public string? Comment { get; init; }

    public IReadOnlyList<string>? Labels { get; init; }

    public IReadOnlyList<PlannedAlert> AlertsAdded { get; init; } = [];

    /// <summary>All alerts left for this incident.</summary>
    public string? RedirectedTo { get; init; }

    public string ModifiedBy { get; init; } = "Microsoft 365 Defender";

    /// <summary>True for what only carries alerts.</summary>
    public bool IsGrowth => AlertsAdded.Count > 0 && Status is null;
}
