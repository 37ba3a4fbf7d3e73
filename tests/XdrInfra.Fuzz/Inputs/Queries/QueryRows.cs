using XdrInfra.Kql;

namespace XdrInfra.Fuzz.Inputs.Queries;

/// <summary>The rows at one place of a pipe: the columns that are known for sure, and whether their order is fixed.</summary>
internal sealed class QueryRows(IEnumerable<ColumnSchema> columns)
{
    public List<ColumnSchema> Columns { get; private set; } = [.. columns];

    /// <summary>Rows stand in an order that window functions can rely on.</summary>
    public bool IsOrdered { get; set; }

    /// <summary>Only the data say which columns there are, so nothing more can be written about them.</summary>
    public bool IsOpen { get; set; }

    public IReadOnlyList<ColumnSchema> Of(params KqlType[] types) => [.. Columns.Where(column => types.Contains(column.Type))];

    /// <summary>Columns that keys, sorting and grouping take.</summary>
    public IReadOnlyList<ColumnSchema> Keys => [.. Columns.Where(column => column.Type != KqlType.Dynamic)];

    public void Set(string name, KqlType type)
    {
        var at = Columns.FindIndex(column => column.Name == name);
        if (at < 0)
        {
            Columns.Add(new(name, type));
        }
        else
        {
            Columns[at] = new(name, type);
        }
    }

    /// <summary>Other columns, in no order.</summary>
    public void Become(IEnumerable<ColumnSchema> columns)
    {
        Columns = [.. columns.DistinctBy(column => column.Name)];
        IsOrdered = false;
    }
}
