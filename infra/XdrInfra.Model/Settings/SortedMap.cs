using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace XdrInfra.Model.Settings;

/// <summary>A small read-only map in ordinal order. Cheap to start with: a stack file is often the only one that a process reads.</summary>
internal sealed class SortedMap<T> : IReadOnlyDictionary<string, T>
{
    private readonly string[] _keys;
    private readonly T[] _values;

    public SortedMap(string[] keys, T[] values)
    {
        _keys = keys;
        _values = values;
        Array.Sort(_keys, _values, StringComparer.Ordinal);
    }

    public int Count => _keys.Length;

    public IEnumerable<string> Keys => _keys;

    public IEnumerable<T> Values => _values;

    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no '{key}'.");

    public bool ContainsKey(string key) => Find(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var index = Find(key);
        value = index >= 0 ? _values[index] : default;
        return index >= 0;
    }

    /// <summary>The same map without one key.</summary>
    public SortedMap<T> Without(string key)
    {
        var index = Find(key);
        return index < 0 ? this : new([.. _keys[..index], .. _keys[(index + 1)..]], [.. _values[..index], .. _values[(index + 1)..]]);
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (var index = 0; index < _keys.Length; index++)
        {
            yield return new(_keys[index], _values[index]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Find(string key) => Array.BinarySearch(_keys, key, StringComparer.Ordinal);
}
