using XdrInfra.Emulator.Simulator.Incidents;

namespace XdrInfra.Emulator.Simulator.Workspace;

/// <summary>An alert that reaches the workspace as a row of SecurityAlert.</summary>
/// <param name="Arrival">When the row is there.</param>
/// <param name="Alert">The alert.</param>
/// <param name="WithoutEntities">The row names no entity.</param>
/// <param name="IsSecond">It came before, through Defender XDR; this row comes through the product's own connector, under an id of its own.</param>
internal readonly record struct AlertDelivery(DateTime Arrival, PlannedAlert Alert, bool WithoutEntities, bool IsSecond = false);
