using XdrInfra.Emulator.Simulator.Incidents;

namespace XdrInfra.Emulator.Simulator.Workspace;

/// <summary>An alert that reaches the workspace as a row of SecurityAlert.</summary>
internal readonly record struct AlertDelivery(DateTime Arrival, PlannedAlert Alert, bool WithoutEntities);
