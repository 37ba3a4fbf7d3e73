namespace XdrInfra.Kql.Storage;

/// <summary>An immutable state of a table: its schema and its rows in chunks of typed columns.</summary>
public sealed class Table
{
    internal Table(TableSchema schema, IReadOnlyList<TableChunk> chunks)
    {
        Schema = schema;
        Chunks = chunks;
        foreach (var chunk in chunks)
        {
            RowCount += chunk.RowCount;
        }
    }

    public TableSchema Schema { get; }

    public long RowCount { get; }

    internal IReadOnlyList<TableChunk> Chunks { get; }

    /// <summary>A table without rows.</summary>
    public static Table Empty(TableSchema schema) => new(schema, []);
}
