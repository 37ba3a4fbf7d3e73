using XdrInfra.Emulator.Simulator.Timelines;

namespace XdrInfra.Emulator.Simulator.Workspace;

/// <summary>An incident of the workspace with its number.</summary>
internal sealed record NumberedIncident(int Number, IncidentTimeline Timeline);
