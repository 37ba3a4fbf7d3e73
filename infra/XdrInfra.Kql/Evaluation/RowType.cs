namespace XdrInfra.Kql.Evaluation;

/// <summary>The columns of rows. After a problem the type is open: any name may exist, and none is reported.</summary>
internal sealed class RowType(IReadOnlyList<ColumnSchema> columns, bool isOpen = false)
{
    public static readonly RowType Open = new([], isOpen: true);

    public static readonly RowType Nothing = new([]);

    private Dictionary<string, int>? _ordinals;

    public IReadOnlyList<ColumnSchema> Columns => columns;

    public bool IsOpen => isOpen;

    /// <summary>-1 when there is no such column.</summary>
    public int IndexOf(string name) => (_ordinals ??= Index()).TryGetValue(name, out var at) ? at : -1;

    private Dictionary<string, int> Index()
    {
        var ordinals = new Dictionary<string, int>(columns.Count, StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
        {
            ordinals.TryAdd(columns[i].Name, i);
        }

        return ordinals;
    }
}
