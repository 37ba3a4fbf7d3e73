using XdrInfra.Emulator.Simulator.Defender;

namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>An alert, when it joins its incident, and the rows that its attack left.</summary>
internal sealed record PlannedAlert(DefenderAlert Alert, DateTime Joined, IReadOnlyList<StoryEvent> Events);
