using XdrInfra.Emulator.Simulator.Sentinel;

namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>When simulated analysts take an incident and close it, and on which side; null means they do not.</summary>
internal sealed record IncidentHandling
{
    public static readonly IncidentHandling None = new();

    public IncidentOwner Owner { get; init; } = IncidentOwner.None;

    public DateTime? Taken { get; init; }

    public DateTime? Closed { get; init; }

    public string Classification { get; init; } = "Undetermined";

    public string Determination { get; init; } = "unknown";

    /// <summary>True: the analysts work in Sentinel; false: in Defender.</summary>
    public bool InSentinel { get; init; }
}
