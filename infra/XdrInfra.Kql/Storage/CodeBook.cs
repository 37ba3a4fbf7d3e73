namespace XdrInfra.Kql.Storage;

/// <summary>The distinct values of a column, in order of first use, found by their text.</summary>
internal sealed class CodeBook<T>
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private T[] _values = new T[16];

    public T[] Values => _values;

    public int Count => _codes.Count;

    /// <summary>The code of a text; a new one when the text was not seen before.</summary>
    public int CodeOf(string text, Func<string, T> create)
    {
        if (_codes.TryGetValue(text, out var code))
        {
            return code;
        }

        code = _codes.Count;
        if (code == _values.Length)
        {
            Array.Resize(ref _values, code * 2);
        }

        _values[code] = create(text);
        _codes.Add(text, code);
        return code;
    }
}
