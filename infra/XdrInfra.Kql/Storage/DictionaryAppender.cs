namespace XdrInfra.Kql.Storage;

/// <summary>
/// Appends values that often repeat. It starts with a dictionary and gives it up when most values are new;
/// the next chunk goes on with the same dictionary while it pays.
/// </summary>
internal abstract class DictionaryAppender<T> : ColumnAppender
    where T : class?
{
    private const int TrialRows = 4096;
    private const int MaxEntries = 1 << 16;

    private CodeBook<T>? _book;
    private int[] _codes = [];
    private T[] _flat = [];
    private int _count;

    protected DictionaryAppender(CodeBook<T>? book)
    {
        _book = book;
    }

    public override int Count => _count;

    protected CodeBook<T>? Book => _book;

    public override Column Snapshot(int length)
    {
        PadTo(length);
        return _book is null
            ? new Column<T>(_flat, length)
            : new Column<T>(_book.Values, length, codes: _codes, book: _book);
    }

    protected void AppendCode(int code)
    {
        if (_count == _codes.Length)
        {
            Array.Resize(ref _codes, Math.Max(16, _codes.Length * 2));
        }

        _codes[_count++] = code;
        if (_book is { } book && (book.Count > MaxEntries || (_count >= TrialRows && book.Count > _count / 2)))
        {
            Flatten(book);
        }
    }

    protected void AppendFlat(T value)
    {
        if (_count == _flat.Length)
        {
            Array.Resize(ref _flat, Math.Max(16, _flat.Length * 2));
        }

        _flat[_count++] = value;
    }

    private void Flatten(CodeBook<T> book)
    {
        _flat = new T[_codes.Length];
        for (var i = 0; i < _count; i++)
        {
            _flat[i] = book.Values[_codes[i]];
        }

        _codes = [];
        _book = null;
    }
}
