namespace XdrInfra.Kql.Storage;

/// <summary>
/// Appends rows to a table: set the values that a row has, then end the row; what was not set is null.
/// Not thread-safe; the snapshots are.
/// </summary>
public sealed class TableBuilder
{
    private const int ChunkRows = 1 << 16;

    private readonly List<TableChunk> _sealed = [];
    private readonly Dictionary<string, int> _ordinals;
    private readonly ColumnAppender[] _columns;
    private int _openRows;

    public TableBuilder(TableSchema schema)
    {
        Schema = schema;
        _columns = [.. schema.Columns.Select(column => ColumnFactory.Appender(column.Type))];
        _ordinals = new(StringComparer.Ordinal);
        foreach (var column in schema.Columns)
        {
            _ordinals.Add(column.Name, _ordinals.Count);
        }
    }

    public TableSchema Schema { get; }

    public long RowCount => ((long)_sealed.Count * ChunkRows) + _openRows;

    /// <summary>The position of a column, for the Set methods; throws when the schema has no such column.</summary>
    public int Ordinal(string column) => _ordinals[column];

    public void SetString(int column, string? value) => At<StringAppender>(column).Append(value);

    public void SetBool(int column, bool value) => At<ValueAppender<bool>>(column).Append(value);

    public void SetInt(int column, int value) => At<ValueAppender<int>>(column).Append(value);

    public void SetLong(int column, long value) => At<ValueAppender<long>>(column).Append(value);

    public void SetReal(int column, double value) => At<ValueAppender<double>>(column).Append(value);

    public void SetDecimal(int column, decimal value) => At<ValueAppender<decimal>>(column).Append(value);

    public void SetGuid(int column, Guid value) => At<ValueAppender<Guid>>(column).Append(value);

    public void SetTimeSpan(int column, TimeSpan value) => At<ValueAppender<TimeSpan>>(column).Append(value);

    /// <summary>The value is taken as UTC, whatever its kind.</summary>
    public void SetDateTime(int column, DateTime value) =>
        At<ValueAppender<DateTime>>(column).Append(DateTime.SpecifyKind(value, DateTimeKind.Utc));

    /// <summary>JSON text, parsed only when a query looks into it.</summary>
    public void SetDynamic(int column, string? json) => At<DynamicAppender>(column).AppendJson(json);

    /// <summary>A value of the CLR type of the column; null, and for a dynamic column JSON text, are welcome.</summary>
    public void SetValue(int column, object? value)
    {
        switch (value)
        {
            case string json when Schema.Columns[column].Type == KqlType.Dynamic:
                SetDynamic(column, json);
                break;
            case DateTime time:
                SetDateTime(column, time);
                break;
            default:
                At<ColumnAppender>(column).AppendBoxed(value);
                break;
        }
    }

    /// <summary>Ends the row; each column that was not set is null in it.</summary>
    public void EndRow()
    {
        _openRows++;
        if (_openRows == ChunkRows)
        {
            Seal();
        }
    }

    /// <summary>A whole row in order of the schema.</summary>
    public void AddRow(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            SetValue(i, values[i]);
        }

        EndRow();
    }

    /// <summary>The rows so far; costs one small object for each column, not a copy.</summary>
    public Table Snapshot() =>
        new(Schema, _openRows == 0 ? [.. _sealed] : [.. _sealed, Open()]);

    private TAppender At<TAppender>(int column)
        where TAppender : ColumnAppender
    {
        var appender = _columns[column];
        appender.PadTo(_openRows);
        return appender as TAppender
            ?? throw new ArgumentException($"Column '{Schema.Columns[column].Name}' is of type {Schema.Columns[column].Type.Name()}.", nameof(column));
    }

    private void Seal()
    {
        _sealed.Add(Open());
        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i] = _columns[i].Next();
        }

        _openRows = 0;
    }

    private TableChunk Open() => new(_openRows, [.. _columns.Select(column => column.Snapshot(_openRows))]);
}
