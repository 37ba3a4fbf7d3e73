using XdrInfra.Emulator.Simulator.Sentinel;

namespace XdrInfra.Emulator.Simulator.History;

/// <summary>What an ARM write changed, in Sentinel's words; null means "left as it was".</summary>
public sealed record SentinelIncidentEdit
{
    /// <summary>New, Active or Closed.</summary>
    public string? Status { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Severity { get; init; }

    /// <summary>The new owner; <see cref="IncidentOwner.None"/> takes the owner away.</summary>
    public IncidentOwner? Owner { get; init; }

    /// <summary>Undetermined, TruePositive, BenignPositive or FalsePositive.</summary>
    public string? Classification { get; init; }

    public string? ClassificationReason { get; init; }

    public string? ClassificationComment { get; init; }

    /// <summary>A comment that was added.</summary>
    public string? Comment { get; init; }

    /// <summary>All labels that the incident has from now on.</summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>Who made the change.</summary>
    public string ModifiedBy { get; init; } = "Microsoft Sentinel";
}
