namespace XdrInfra.Emulator.Simulator.World;

/// <summary>A cloud application as Defender for Cloud Apps numbers it, with what people do in it.</summary>
internal sealed record CloudApp(string Name, int Id, string Workload, IReadOnlyList<string> ActionTypes);
