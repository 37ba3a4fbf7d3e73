using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql;

/// <summary>One table of a result, readable by column and by row.</summary>
public sealed class ResultTable
{
    private readonly IReadOnlyList<Column> _columns;

    public ResultTable(string name, IReadOnlyList<ColumnSchema> schema, IReadOnlyList<Column> columns)
    {
        Name = name;
        Columns = schema;
        _columns = columns;
        RowCount = columns.Count == 0 ? 0 : columns[0].Length;
    }

    /// <summary><c>PrimaryResult</c> for the first.</summary>
    public string Name { get; }

    public IReadOnlyList<ColumnSchema> Columns { get; }

    public int RowCount { get; }

    /// <summary>The values of one column.</summary>
    public Column Column(int index) => _columns[index];

    /// <summary>The position of a column; -1 when there is none of this name.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>One value; null for a null. Dynamic values are <see cref="DynamicValue"/>.</summary>
    public object? Value(int row, int column) => _columns[column].GetValue(row);

    /// <summary>One row, boxed.</summary>
    public object?[] Row(int row) => [.. _columns.Select(column => column.GetValue(row))];

    /// <summary>All rows, boxed, made while they are read.</summary>
    public IEnumerable<object?[]> Rows => Enumerable.Range(0, RowCount).Select(Row);
}
