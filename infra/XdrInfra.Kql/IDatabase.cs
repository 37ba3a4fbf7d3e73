using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql;

/// <summary>What a query runs against. A run asks once for each table, so that it sees one state of it.</summary>
public interface IDatabase
{
    /// <summary>The tables and functions that queries may name.</summary>
    DatabaseSchema Schema { get; }

    /// <summary>The rows of a table as they are now; null when there is no such table.</summary>
    Table? Snapshot(string name);
}
