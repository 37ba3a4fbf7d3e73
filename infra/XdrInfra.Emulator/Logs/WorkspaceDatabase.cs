using XdrInfra.Kql;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Emulator.Logs;

/// <summary>One state of a workspace's tables, as a query sees it.</summary>
internal sealed class WorkspaceDatabase(DatabaseSchema schema, IReadOnlyDictionary<string, Table> tables) : IDatabase
{
    public DatabaseSchema Schema { get; } = schema;

    public Table? Snapshot(string name) => tables.GetValueOrDefault(name);
}
