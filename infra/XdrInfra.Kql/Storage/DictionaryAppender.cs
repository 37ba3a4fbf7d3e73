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

    private readonly int _known;
    private CodeBook<T>? _book;

    // Empty while every row has the first value of the book: of most tables many columns hold one value, or none.
    private int[] _codes = [];
    private T[] _flat = [];
    private int _count;

    protected DictionaryAppender(CodeBook<T>? book)
    {
        _book = book;
        _known = book?.Count ?? 0;
    }

    public override int Count => _count;

    protected CodeBook<T>? Book => _book;

    public override Column Snapshot(int length)
    {
        PadTo(length);
        return _book is null ? new Column<T>(_flat, length)
            : _codes.Length == 0 ? Column<T>.Same(_book.Values[0], length)
            : new Column<T>(_book.Values, length, codes: _codes, book: _book);
    }

    protected void AppendCode(int code)
    {
        if (code != 0 || _codes.Length > 0)
        {
            Keep(code);
        }

        _count++;
        if (_book is { } book && (book.Count > MaxEntries || (_count >= TrialRows && book.Count - _known > _count / 2)))
        {
            Flatten(book);
        }
    }

    protected void AppendFlat(T value)
    {
        if (_count == _flat.Length)
        {
            Array.Resize(ref _flat, Capacity.For(_count + 1));
        }

        _flat[_count++] = value;
    }

    private void Keep(int code)
    {
        if (_count >= _codes.Length)
        {
            Array.Resize(ref _codes, Capacity.For(_count + 1));
        }

        _codes[_count] = code;
    }

    private void Flatten(CodeBook<T> book)
    {
        _flat = new T[Capacity.For(_count)];
        for (var row = 0; row < _count; row++)
        {
            _flat[row] = book.Values[_codes.Length == 0 ? 0 : _codes[row]];
        }

        _codes = [];
        _book = null;
    }
}
