using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Events;

/// <summary>Who and what an event is about where a story decides it; what is null is chosen at random.</summary>
internal sealed record Subject
{
    public static readonly Subject Anyone = new();

    public SimulatedDevice? Device { get; init; }

    public SimulatedUser? User { get; init; }

    public ProcessImage? Image { get; init; }

    public string? CommandLine { get; init; }

    public long? ProcessId { get; init; }

    /// <summary>When the process started.</summary>
    public DateTime? Started { get; init; }

    public SimulatedFile? File { get; init; }

    public RemoteHost? Remote { get; init; }

    /// <summary>A link in a message.</summary>
    public string? Url { get; init; }

    public string? ActionType { get; init; }

    public string? Application { get; init; }

    public SimulatedMessage? Message { get; init; }

    public string? SensitivityLabel { get; init; }

    /// <summary>The alert and the piece of its evidence, for the two alert tables.</summary>
    public DefenderAlert? Alert { get; init; }

    public EvidenceEntity? Evidence { get; init; }
}
