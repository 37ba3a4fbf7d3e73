using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.Sentinel;

namespace XdrInfra.Emulator.Simulator;

/// <summary>
/// A Defender XDR tenant and the workspace it feeds, as a pure function: the same input and the same history give the same rows,
/// whatever the cuts. A fact may only be added to the history for a moment that has not been generated yet. All times are UTC.
/// </summary>
public interface IDefenderSimulator
{
    /// <summary>Writes every row that arrives in the workspace after <paramref name="from"/> and not later than <paramref name="to"/>, in order of arrival within each table.</summary>
    void Generate(WorldHistory history, DateTime from, DateTime to, IRowSink sink);

    /// <summary>The incidents of the Defender portal as they stand at a moment, oldest first (Graph <c>/security/incidents</c>).</summary>
    /// <summary>True while the workspace is over its daily cap.</summary>
    bool IsStopped(WorldHistory history, DateTime at);

    IReadOnlyList<DefenderIncident> DefenderIncidents(WorldHistory history, DateTime at);

    /// <summary>The incidents of the workspace as they stand at a moment, by number (ARM <c>incidents</c>).</summary>
    IReadOnlyList<SentinelIncident> SentinelIncidents(WorldHistory history, DateTime at);
}
