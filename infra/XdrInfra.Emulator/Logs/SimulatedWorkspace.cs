using System.Collections.Immutable;
using XdrInfra.Emulator.Simulator;
using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Emulator.Simulator.Sentinel;
using XdrInfra.Kql;
using XdrInfra.Kql.Storage;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Logs;

/// <summary>
/// What the simulator made of one workspace's history so far. Everything here can be made again from the history, so
/// nothing of it is on disk.
/// </summary>
internal sealed class SimulatedWorkspace(SimulationInput input)
{
    // Until Sentinel is on, a workspace resolves the tables of Log Analytics itself and no others.
    private static readonly string[] AlwaysThere = ["Usage", "Operation"];
    private static readonly DatabaseSchema WithSentinel = new(LogTables.AllSchemas);
    private static readonly DatabaseSchema WithoutSentinel = new(LogTables.AllSchemas.Where(schema => AlwaysThere.Contains(schema.Name)));

    private readonly Lock _lock = new();
    private readonly DefenderSimulator _simulator = new(input, ProductCatalog.Tables);
    private LogTables _tables = new();
    private WorldHistory _history = WorldHistory.Empty;
    private DateTime _generatedTo = input.Start;

    public SimulationInput Input { get; } = input;

    /// <summary>The tables as they stand at a moment; null while the workspace has no data at all.</summary>
    public WorkspaceDatabase? At(IReadOnlyList<WorldFact> facts, DateTime now, bool onboarded)
    {
        lock (_lock)
        {
            CatchUp(facts, now);
            if (!onboarded && _tables.IsEmpty)
            {
                return null;
            }

            var schema = onboarded ? WithSentinel : WithoutSentinel;
            var tables = schema.Tables.ToImmutableDictionary(table => table.Name, table => _tables.Snapshot(table.Name) ?? new TableBuilder(table).Snapshot());
            return new WorkspaceDatabase(schema, tables);
        }
    }

    public bool IsStopped(IReadOnlyList<WorldFact> facts, DateTime now)
    {
        lock (_lock)
        {
            Follow(facts);
            return _simulator.IsStopped(_history, now);
        }
    }

    public IReadOnlyList<SentinelIncident> SentinelIncidents(IReadOnlyList<WorldFact> facts, DateTime now)
    {
        lock (_lock)
        {
            Follow(facts);
            return _simulator.SentinelIncidents(_history, now);
        }
    }

    public IReadOnlyList<DefenderIncident> DefenderIncidents(IReadOnlyList<WorldFact> facts, DateTime now)
    {
        lock (_lock)
        {
            Follow(facts);
            return _simulator.DefenderIncidents(_history, now);
        }
    }

    private void CatchUp(IReadOnlyList<WorldFact> facts, DateTime now)
    {
        Follow(facts);

        // A fact of this very moment may still come, so generation ends just before it.
        var to = now.AddTicks(-1);
        if (to > _generatedTo)
        {
            _simulator.Generate(_history, _generatedTo, to, _tables);
            _generatedTo = to;
        }
    }

    private void Follow(IReadOnlyList<WorldFact> facts)
    {
        if (facts.Count == _history.Facts.Count)
        {
            return;
        }

        var history = new WorldHistory(facts);
        if (history.Facts.Except(_history.Facts).Any(fact => fact.At <= _generatedTo))
        {
            // A fact came in while a query was generating past its moment: what was made is made again.
            _tables = new LogTables();
            _generatedTo = Input.Start;
        }

        _history = history;
    }
}
