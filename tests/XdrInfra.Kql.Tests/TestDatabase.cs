using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests;

/// <summary>Tables in memory, built from rows of boxed values.</summary>
internal sealed class TestDatabase : IDatabase
{
    private readonly Dictionary<string, Table> _tables;

    public TestDatabase(IEnumerable<Table> tables, params FunctionSchema[] functions)
    {
        _tables = tables.ToDictionary(table => table.Schema.Name, StringComparer.Ordinal);
        Schema = new DatabaseSchema(_tables.Values.Select(table => table.Schema), functions);
    }

    public DatabaseSchema Schema { get; }

    public Table? Snapshot(string name) => _tables.GetValueOrDefault(name);

    /// <summary>A table from <c>name:type, …</c> and rows.</summary>
    public static Table Table(string name, string columns, params object?[][] rows)
    {
        var builder = new TableBuilder(new TableSchema(name, [.. columns.Split(',').Select(Column)]));
        foreach (var row in rows)
        {
            builder.AddRow(row);
        }

        return builder.Snapshot();
    }

    private static ColumnSchema Column(string text)
    {
        var parts = text.Split(':');
        return new ColumnSchema(parts[0].Trim(), KqlTypes.Parse(parts[1].Trim()) ?? throw new ArgumentException(text, nameof(text)));
    }
}
