using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Binding;

/// <summary>Collects result columns and gives them names that differ.</summary>
internal sealed class RowTypeBuilder
{
    private readonly List<ColumnSchema> _columns = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Count => _columns.Count;

    public bool Contains(string name) => _names.ContainsKey(name);

    public IReadOnlyList<ColumnSchema> Columns => _columns;

    /// <summary>Adds a column; an empty name becomes <c>Column1</c> and so on, a name that is taken gets a number.</summary>
    public string Add(string name, KqlType type) => Add(name, type, null);

    /// <summary>As above; a number that is needed makes none of the avoided names.</summary>
    public string Add(string name, KqlType type, IReadOnlySet<string>? avoided)
    {
        var unique = name.Length == 0 ? Numbered("Column", avoided) : _names.ContainsKey(name) ? Numbered(name, avoided) : name;
        _names.Add(unique, _columns.Count);
        _columns.Add(new ColumnSchema(unique, type));
        return unique;
    }

    /// <summary>Puts another type in the place of a column.</summary>
    public void Replace(int at, KqlType type) => _columns[at] = _columns[at] with { Type = type };

    public int IndexOf(string name) => _names.TryGetValue(name, out var at) ? at : -1;

    public RowType Build(bool isOpen = false) => new([.. _columns], isOpen);

    private string Numbered(string name, IReadOnlySet<string>? avoided)
    {
        // What was taken stays taken, so that thousands of one name need no search each.
        var number = avoided is null ? _numbers.GetValueOrDefault(name, 1) : 1;
        while (_names.ContainsKey($"{name}{number}") || avoided?.Contains($"{name}{number}") == true)
        {
            number++;
        }

        if (avoided is null)
        {
            _numbers[name] = number;
        }

        return $"{name}{number}";
    }
}
