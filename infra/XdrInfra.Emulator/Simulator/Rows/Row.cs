using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Simulator.Rows;

/// <summary>
/// Writes the rows of one table by column name, checks each value against the column's type, and fills what every table has.
/// A wrong name or type is a bug of the simulator and fails at once. Producers write columns in the same order each time,
/// so the position of the next one is nearly always known without a look-up.
/// </summary>
internal sealed class Row
{
    private readonly ITableWriter _writer;
    private readonly TableInfo _table;
    private readonly VolumeLedger _ledger;
    private readonly string _tenantId;
    private readonly bool _isFunction;
    private readonly Dictionary<string, int> _positions;
    private readonly string[] _names;
    private readonly ColumnType[] _types;
    private readonly int[] _next;
    private int _last;
    private double _size;
    private DateTime _arrived;

    public Row(TableInfo table, ITableWriter writer, VolumeLedger ledger, Guid workspaceId)
    {
        _table = table;
        _writer = writer;
        _ledger = ledger;
        _tenantId = workspaceId.ToString();
        _names = [.. table.Columns.Select(column => column.Name)];
        _types = [.. table.Columns.Select(column => Enum.Parse<ColumnType>(column.Type, ignoreCase: true))];
        _positions = _names.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
        _next = new int[_names.Length + 1];
        _isFunction = !_positions.ContainsKey("Type");
    }

    public void Begin(DateTime arrived, DateTime generated)
    {
        _size = 0;
        _arrived = arrived;
        _last = _names.Length;
        _writer.BeginRow(arrived);
        Time("TimeGenerated", generated);
        if (!_isFunction)
        {
            Text("TenantId", _tenantId);
            Text("Type", _table.Name);
        }
    }

    /// <summary>Begins a row of an event table: those carry the event's time twice.</summary>
    public void BeginEvent(DateTime arrived, DateTime happened)
    {
        Begin(arrived, happened);
        Time("Timestamp", happened);
    }

    public void Text(string column, string? value)
    {
        var position = Position(column, ColumnType.String);
        if (value is { Length: > 0 })
        {
            _size += value.Length;
            _writer.WriteString(position, value);
        }
    }

    public void Int(string column, int value)
    {
        _size += sizeof(int);
        _writer.WriteInt(Position(column, ColumnType.Int), value);
    }

    public void Long(string column, long value)
    {
        _size += sizeof(long);
        _writer.WriteLong(Position(column, ColumnType.Long), value);
    }

    public void Real(string column, double value)
    {
        _size += sizeof(double);
        _writer.WriteReal(Position(column, ColumnType.Real), value);
    }

    public void Bool(string column, bool value)
    {
        _size += sizeof(bool);
        _writer.WriteBool(Position(column, ColumnType.Bool), value);
    }

    public void Time(string column, DateTime value)
    {
        _size += sizeof(long);
        _writer.WriteDateTime(Position(column, ColumnType.Datetime), value);
    }

    public void Json(string column, string value)
    {
        _size += value.Length;
        _writer.WriteDynamic(Position(column, ColumnType.Dynamic), value);
    }

    /// <summary>Ends the row with its size and whether it is charged; rows of a function have no size of their own.</summary>
    public void End()
    {
        if (!_isFunction)
        {
            _ledger.Add(_table, _arrived, _size);
            Real("_BilledSize", _size);
            Text("_IsBillable", _table.Free ? "false" : "true");
        }

        _writer.EndRow();
    }

    private int Position(string column, ColumnType type)
    {
        var position = _next[_last];
        if (!ReferenceEquals(_names[position], column))
        {
            position = Find(column, type);
            _next[_last] = position;
        }

        if (_types[position] != type)
        {
            throw new InvalidOperationException($"Column '{_table.Name}.{column}' is {_types[position]}, not {type}.");
        }

        _last = position;
        return position;
    }

    private int Find(string column, ColumnType type)
    {
        if (!_positions.TryGetValue(column, out var position))
        {
            throw new InvalidOperationException($"Table '{_table.Name}' has no column '{column}' of type {type}.");
        }

        // From now on the caller's own text is recognised by reference.
        _names[position] = column;
        return position;
    }
}
