using XdrInfra.Kql;

namespace XdrInfra.Fuzz.Inputs.Queries;

/// <summary>What a query can speak of besides columns: tables, its own <c>let</c> names, and names that are still free.</summary>
internal sealed class QueryNames(IEnumerable<TableSchema> tables)
{
    private int _fresh;

    /// <summary>Text that gives rows, and their columns: a table, or a call of a function of the query.</summary>
    public List<(string Text, IReadOnlyList<ColumnSchema> Columns)> Tables { get; } = [.. tables.Select(table => (table.Name, table.Columns))];

    /// <summary>Scalar names.</summary>
    public List<ColumnSchema> Variables { get; } = [];

    /// <summary>Functions of rows for <c>invoke</c>, each with the column that it needs and the one that it adds.</summary>
    public List<(string Text, ColumnSchema Needs, ColumnSchema Adds)> Invoked { get; } = [];

    public string Fresh() => $"x{++_fresh}";
}
