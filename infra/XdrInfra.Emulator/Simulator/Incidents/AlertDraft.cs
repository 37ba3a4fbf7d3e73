using XdrInfra.Emulator.Simulator.Defender;

namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>What a script says of an alert; ids and incident come from the planner.</summary>
internal sealed record AlertDraft(AlertTheme Theme, IReadOnlyList<EvidenceEntity> Evidence, IReadOnlyList<StoryEvent> Events);
