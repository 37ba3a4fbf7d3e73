using XdrInfra.Kql;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Benchmarks.Kql;

/// <summary>The two tables of the benchmark.</summary>
internal sealed class IncidentDatabase(Table incidents, Table alerts) : IDatabase
{
    public DatabaseSchema Schema { get; } = new([incidents.Schema, alerts.Schema]);

    public Table? Snapshot(string name) => name == incidents.Schema.Name ? incidents : name == alerts.Schema.Name ? alerts : null;
}
