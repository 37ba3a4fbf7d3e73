using System.Globalization;
using System.Text.Json;
using XdrInfra.Kql;
using XdrInfra.Kql.Storage;
using XdrInfra.Model.Catalog;
using XdrInfra.Verify.Asking;

namespace XdrInfra.Verify.CheckTests;

/// <summary>The tables of a case with the schemas of the catalog; tables that the catalog does not know get the columns of their rows.</summary>
internal sealed class CaseDatabase : IDatabase
{
    private readonly Dictionary<string, Table> _tables = new(StringComparer.Ordinal);

    public CaseDatabase(CheckCase test, TableCatalog catalog)
    {
        var schemas = catalog.Tables.Where(table => !test.Without.Contains(table.Name)).Select(SchemaOf)
            .Concat(test.Tables.Keys.Where(name => catalog.Find(name) is null).Select(name => Guess(name, test.Tables[name])))
            .ToDictionary(schema => schema.Name, StringComparer.Ordinal);
        foreach (var schema in schemas.Values)
        {
            _tables[schema.Name] = Fill(schema, test.Tables.GetValueOrDefault(schema.Name, []), test.Now);
        }

        Schema = new DatabaseSchema(schemas.Values);
    }

    public DatabaseSchema Schema { get; }

    public Table? Snapshot(string name) => _tables.GetValueOrDefault(name);

    private static TableSchema SchemaOf(TableInfo table) =>
        new(table.Name, [.. table.Columns.Select(column => new ColumnSchema(column.Name, KqlTypes.Parse(column.Type) ?? KqlType.String))]);

    private static TableSchema Guess(string name, IReadOnlyList<Row> rows) =>
        new(name, [.. rows.SelectMany(row => row.Names.Select(column => (column, value: row[column]))).GroupBy(pair => pair.column)
            .Select(group => new ColumnSchema(group.Key, TypeOf(group.First().value)))]);

    private static KqlType TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => KqlType.Bool,
        JsonValueKind.Number => value.TryGetInt64(out _) ? KqlType.Long : KqlType.Real,
        JsonValueKind.Array or JsonValueKind.Object => KqlType.Dynamic,
        JsonValueKind.String when value.TryGetDateTime(out _) => KqlType.DateTime,
        _ => KqlType.String,
    };

    private static Table Fill(TableSchema schema, IReadOnlyList<Row> rows, DateTimeOffset now)
    {
        var builder = new TableBuilder(schema);
        foreach (var row in rows)
        {
            for (var index = 0; index < schema.Columns.Count; index++)
            {
                var column = schema.Columns[index];
                builder.SetValue(index, Value(row[column.Name], column, now));
            }

            builder.EndRow();
        }

        return builder.Snapshot();
    }

    /// <summary>A row without TimeGenerated is an hour old.</summary>
    private static object? Value(JsonElement value, ColumnSchema column, DateTimeOffset now) => (column.Type, value.ValueKind) switch
    {
        (KqlType.DateTime, JsonValueKind.Null) when column.Name == "TimeGenerated" => now.UtcDateTime.AddHours(-1),
        (_, JsonValueKind.Null or JsonValueKind.Undefined) => null,
        (KqlType.Dynamic, _) => value.GetRawText(),
        (KqlType.DateTime, _) => DateTime.Parse(value.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        (KqlType.Bool, _) => value.GetBoolean(),
        (KqlType.Int, _) => value.GetInt32(),
        (KqlType.Long, _) => value.GetInt64(),
        (KqlType.Real, _) => value.GetDouble(),
        (KqlType.String, JsonValueKind.Array or JsonValueKind.Object) => value.GetRawText(),
        _ => value.ToString(),
    };
}
