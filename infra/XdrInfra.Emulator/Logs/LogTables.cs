using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Kql;
using XdrInfra.Kql.Storage;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Logs;

/// <summary>The rows of one workspace, by table; not thread-safe, its snapshots are.</summary>
internal sealed class LogTables : IRowSink
{
    private static readonly Dictionary<string, TableSchema> Schemas = ProductCatalog.Tables.Tables.ToDictionary(
        table => table.Name,
        table => new TableSchema(table.Name, [.. table.Columns.Select(column => new ColumnSchema(column.Name, KqlTypes.Parse(column.Type) ?? KqlType.String))]),
        StringComparer.Ordinal);

    private readonly Dictionary<string, TableBuilder> _builders = new(StringComparer.Ordinal);

    public static IEnumerable<TableSchema> AllSchemas => Schemas.Values;

    public bool IsEmpty => _builders.Values.All(builder => builder.RowCount == 0);

    public ITableWriter Open(TableInfo table) => new LogTableWriter(BuilderOf(table.Name));

    public Table? Snapshot(string name) => Schemas.ContainsKey(name) ? BuilderOf(name).Snapshot() : null;

    private TableBuilder BuilderOf(string name)
    {
        if (!_builders.TryGetValue(name, out var builder))
        {
            builder = new TableBuilder(Schemas[name]);
            _builders.Add(name, builder);
        }

        return builder;
    }
}
