using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace XdrInfra.Pulumi.Values;

/// <summary>Named values, compared by content and always in the order of their names, so that the same map gives the same bytes.</summary>
[CollectionBuilder(typeof(PropertyMap), nameof(Create))]
public sealed class PropertyMap : IReadOnlyDictionary<string, PropertyValue>, IEquatable<PropertyMap>
{
    private readonly SortedList<string, PropertyValue> _entries;

    private PropertyMap(SortedList<string, PropertyValue> entries) => _entries = entries;

    /// <summary>A map without entries.</summary>
    public static PropertyMap Empty { get; } = Create([]);

    public int Count => _entries.Count;

    public IEnumerable<string> Keys => _entries.Keys;

    public IEnumerable<PropertyValue> Values => _entries.Values;

    public PropertyValue this[string key] => _entries[key];

    /// <summary>A map of the entries; of two with one name the later counts.</summary>
    public static PropertyMap Create(ReadOnlySpan<KeyValuePair<string, PropertyValue>> entries)
    {
        var sorted = new SortedList<string, PropertyValue>(entries.Length, StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            sorted[key] = value;
        }

        return new PropertyMap(sorted);
    }

    /// <summary>A map of the entries; of two with one name the later counts.</summary>
    public static PropertyMap From(IEnumerable<KeyValuePair<string, PropertyValue>> entries) => Create([.. entries]);

    /// <summary>A map of the entries, for literals: <c>PropertyMap.Of(("name", "law"), ("days", 90))</c>.</summary>
    public static PropertyMap Of(params (string Key, PropertyValue Value)[] entries) =>
        From(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));

    /// <summary>This map with one entry added or replaced.</summary>
    public PropertyMap With(string key, PropertyValue value) => From(_entries.Append(KeyValuePair.Create(key, value)));

    /// <summary>This map without one entry.</summary>
    public PropertyMap Without(string key) => From(_entries.Where(entry => entry.Key != key));

    /// <summary>The value of a name, or null if the map has none.</summary>
    public PropertyValue? Find(string key) => _entries.GetValueOrDefault(key);

    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) => _entries.TryGetValue(key, out value);

    public bool Equals(PropertyMap? other) => other is not null && _entries.SequenceEqual(other._entries);

    public override bool Equals(object? obj) => Equals(obj as PropertyMap);

    public override int GetHashCode() =>
        _entries.Aggregate(_entries.Count, (hash, entry) => HashCode.Combine(hash, entry.Key, entry.Value));

    public override string ToString() => $"{{{string.Join(", ", _entries.Select(entry => $"{entry.Key}: {entry.Value}"))}}}";

    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
