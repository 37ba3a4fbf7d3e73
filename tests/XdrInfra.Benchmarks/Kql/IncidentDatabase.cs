using XdrInfra.Kql;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Benchmarks.Kql;

/// <summary>The two tables of the benchmark.</summary>
internal sealed class IncidentDatabase(Table incidents, Table alerts) : IDatabase
{
    public DatabaseSchema Schema { get; } = new([incidents.Schema, alerts.Schema]);

    public static IncidentDatabase Of(IncidentArrays data) => new(data.Incident(), data.Alert());

    public Table? Snapshot(string name) => name == incidents.Schema.Name ? incidents : name == alerts.Schema.Name ? alerts : null;
}
