using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Scenarios;

/// <summary>In which world the embedded Azure lives: how it behaves, what is there already, what goes wrong, what data arrives.</summary>
internal sealed record Scenario
{
    public string Name { get; init; } = "";

    /// <summary>How far before the wall clock a fresh state begins; null leaves it to the caller.</summary>
    public TimeSpan? History { get; init; }

    public int? Seed { get; init; }

    public required Conditions Conditions { get; init; }

    public IReadOnlyList<ExistingWorkspace> Workspaces { get; init; } = [];

    /// <summary>Export settings of other targets that the tenant has already.</summary>
    public int ForeignExportSettings { get; init; }

    public required SimulationData Data { get; init; }
}
