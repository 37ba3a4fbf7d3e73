using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Simulator.Feeds;

/// <summary>Opens each table of a sink when its first row comes.</summary>
internal sealed class RowDesk(SimulationInput input, TableCatalog catalog, IRowSink sink)
{
    private readonly Dictionary<string, Row> _rows = [];

    public TableCatalog Catalog { get; } = catalog;

    /// <summary>What went over this desk.</summary>
    public VolumeLedger Ledger { get; } = new();

    public Row Open(string table)
    {
        if (!_rows.TryGetValue(table, out var row))
        {
            var info = Info(table);
            _rows[table] = row = new(info, sink.Open(info), Ledger, input.WorkspaceId);
        }

        return row;
    }

    public TableInfo Info(string table) => Catalog.Find(table) ?? throw new InvalidOperationException($"The catalog has no table '{table}'.");
}
