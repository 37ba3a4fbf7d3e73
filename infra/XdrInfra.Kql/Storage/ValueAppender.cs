namespace XdrInfra.Kql.Storage;

/// <summary>Appends values of a type that needs no dictionary.</summary>
internal sealed class ValueAppender<T> : ColumnAppender
{
    // Empty while every row is null: of most tables many columns are never written.
    private T[] _values = [];
    private ulong[]? _nulls;
    private int _count;

    public override int Count => _count;

    public void Append(T value)
    {
        if (_count >= _values.Length)
        {
            Grow();
        }

        _values[_count++] = value;
    }

    public override void AppendNull()
    {
        if (_values.Length == 0)
        {
            _count++;
            return;
        }

        Append(default!);
        NullBits.Set(ref _nulls, _count - 1, _values.Length);
    }

    public override void AppendBoxed(object? value)
    {
        if (value is null)
        {
            AppendNull();
        }
        else
        {
            Append((T)value);
        }
    }

    public override Column Snapshot(int length)
    {
        PadTo(length);
        return _values.Length == 0 ? Column<T>.Null(length) : new Column<T>(_values, length, _nulls);
    }

    public override ColumnAppender Next() => new ValueAppender<T>();

    private void Grow()
    {
        var before = _values.Length;
        Array.Resize(ref _values, Capacity.For(_count + 1));
        if (_nulls is not null)
        {
            Array.Resize(ref _nulls, (_values.Length + 63) >> 6);
        }

        for (var row = before == 0 ? 0 : _count; row < _count; row++)
        {
            NullBits.Set(ref _nulls, row, _values.Length);
        }
    }
}
