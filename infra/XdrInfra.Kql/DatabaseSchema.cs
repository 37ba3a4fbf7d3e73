namespace XdrInfra.Kql;

/// <summary>The tables and functions that a query may name.</summary>
public sealed class DatabaseSchema
{
    private readonly Dictionary<string, TableSchema> _tables;
    private readonly Dictionary<string, FunctionSchema> _functions;

    public DatabaseSchema(IEnumerable<TableSchema> tables, IEnumerable<FunctionSchema>? functions = null)
    {
        _tables = tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        _functions = (functions ?? []).ToDictionary(function => function.Name, StringComparer.Ordinal);
    }

    /// <summary>A database without tables.</summary>
    public static DatabaseSchema Empty { get; } = new([]);

    /// <summary>
    /// Tables that are not listed may be there all the same. A fuzzy union then keeps such a leg with columns that nobody knows, instead of
    /// going on without it.
    /// </summary>
    public bool OthersMayExist { get; init; }

    public IReadOnlyCollection<TableSchema> Tables => _tables.Values;

    public IReadOnlyCollection<FunctionSchema> Functions => _functions.Values;

    public TableSchema? FindTable(string name) => _tables.GetValueOrDefault(name);

    public FunctionSchema? FindFunction(string name) => _functions.GetValueOrDefault(name);
}
