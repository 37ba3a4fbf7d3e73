namespace XdrInfra.Kql.Storage;

/// <summary>Appends values of a type that needs no dictionary.</summary>
internal sealed class ValueAppender<T> : ColumnAppender
    where T : struct
{
    private T[] _values = new T[16];
    private ulong[]? _nulls;
    private int _count;

    public override int Count => _count;

    public void Append(T value)
    {
        if (_count == _values.Length)
        {
            Grow();
        }

        _values[_count++] = value;
    }

    public override void AppendNull()
    {
        Append(default);
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
        return new Column<T>(_values, length, _nulls);
    }

    public override ColumnAppender Next() => new ValueAppender<T>();

    private void Grow()
    {
        Array.Resize(ref _values, _values.Length * 2);
        if (_nulls is not null)
        {
            Array.Resize(ref _nulls, (_values.Length + 63) >> 6);
        }
    }
}
