using XdrInfra.Kql;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Fuzz.Inputs;

/// <summary>Two small tables with every type, and with the values at the edge of each.</summary>
internal sealed class KqlTables : IDatabase
{
    public static readonly DateTime Now = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);

    private static readonly (string Name, KqlType Type)[] Columns =
    [
        ("TimeGenerated", KqlType.DateTime), ("S", KqlType.String), ("T2", KqlType.String), ("N", KqlType.Long), ("I", KqlType.Int), ("R", KqlType.Real),
        ("B", KqlType.Bool), ("D", KqlType.Dynamic), ("G", KqlType.Guid), ("M", KqlType.Decimal), ("P", KqlType.TimeSpan),
    ];

    private static readonly object?[][] Rows =
    [
        [Now, "alpha", "a=1;b=2", 1L, 1, 1.5, true, "{\"k\":[1,2,{\"x\":null}],\"u\":\"10.0.0.1\"}", Guid.Empty, 1.25m, TimeSpan.FromHours(1)],
        [Now.AddDays(-1), "", "https://example.com/a?b=c#d", long.MaxValue, int.MaxValue, double.MaxValue, false, "[1,\"two\",3.5,null,true]", Guid.AllBitsSet, decimal.MaxValue, TimeSpan.MaxValue],
        [DateTime.MinValue, "ÄÖ ß 😀", "10.1.2.3/8", long.MinValue, int.MinValue, double.NaN, null, "\"text\"", null, decimal.MinValue, TimeSpan.MinValue],
        [DateTime.MaxValue, "alpha beta-gamma", "{\"a\":{\"b\":[1]}}", 0L, 0, double.NegativeInfinity, true, "{}", null, null, TimeSpan.Zero],
        [null, null, "\0\u2028", null, null, null, null, null, null, null, null],
    ];

    private readonly Dictionary<string, Table> _tables;

    private KqlTables(params Table[] tables)
    {
        _tables = tables.ToDictionary(table => table.Schema.Name, StringComparer.Ordinal);
        Schema = new DatabaseSchema(_tables.Values.Select(table => table.Schema));
    }

    public static KqlTables All { get; } = new(Make("T", 3), Make("U", 1), Make("Empty", 0));

    public static IEnumerable<string> Of(KqlType type) => Columns.Where(column => column.Type == type).Select(column => column.Name);

    public static IEnumerable<string> Names => Columns.Select(column => column.Name);

    public DatabaseSchema Schema { get; }

    public Table? Snapshot(string name) => _tables.GetValueOrDefault(name);

    private static Table Make(string name, int copies)
    {
        var builder = new TableBuilder(new TableSchema(name, [.. Columns.Select(column => new ColumnSchema(column.Name, column.Type))]));
        foreach (var row in Enumerable.Repeat(Rows, copies).SelectMany(rows => rows))
        {
            builder.AddRow(row);
        }

        return builder.Snapshot();
    }
}
