using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.Sentinel;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Simulator;

/// <summary>The simulator over one input and one catalog of tables.</summary>
public sealed class DefenderSimulator(SimulationInput input, TableCatalog catalog) : IDefenderSimulator
{
    public SimulationInput Input { get; } = input;

    public void Generate(WorldHistory history, DateTime from, DateTime to, IRowSink sink) => _ = catalog;

    public IReadOnlyList<DefenderIncident> DefenderIncidents(WorldHistory history, DateTime at) => [];

    public IReadOnlyList<SentinelIncident> SentinelIncidents(WorldHistory history, DateTime at) => [];
}
