namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>One incident takes all alerts of another one.</summary>
internal sealed record Merge(DateTime At, string WinnerId, IReadOnlyList<PlannedAlert> Alerts);
