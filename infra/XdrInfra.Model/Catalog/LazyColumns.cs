using System.Collections;

namespace XdrInfra.Model.Catalog;

/// <summary>The columns of a table, read when somebody looks: most runs never do.</summary>
internal sealed class LazyColumns(string table) : IReadOnlyList<TableColumn>
{
    private readonly Lazy<TableColumn[]> _columns = new(() => Load(table));

    public int Count => _columns.Value.Length;

    public TableColumn this[int index] => _columns.Value[index];

    public IEnumerator<TableColumn> GetEnumerator() => _columns.Value.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static TableColumn[] Load(string table) =>
        [.. CatalogData.Lines($"Columns.{table}.tsv").Select(line => line.Split('\t')).Select(cells => new TableColumn(cells[0], cells[1], cells[2]))];
}
