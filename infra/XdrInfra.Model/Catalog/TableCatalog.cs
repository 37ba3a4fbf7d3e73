namespace XdrInfra.Model.Catalog;

/// <summary>Every table that the toolkit knows, in a fixed order.</summary>
public sealed class TableCatalog(IReadOnlyList<TableInfo> tables)
{
    private readonly Dictionary<string, TableInfo> _byName = tables.ToDictionary(table => table.Name, StringComparer.Ordinal);

    public IReadOnlyList<TableInfo> Tables { get; } = tables;

    /// <summary>The 21 event tables of the connector.</summary>
    public IEnumerable<TableInfo> Events => Tables.Where(table => table.IsEvent);

    public TableInfo? Find(string name) => _byName.GetValueOrDefault(name);
}
