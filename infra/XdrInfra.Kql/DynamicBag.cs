using System.Collections;

namespace XdrInfra.Kql;

/// <summary>The properties of a dynamic value in their order; of equal names the last one counts.</summary>
public sealed class DynamicBag : IReadOnlyList<KeyValuePair<string, DynamicValue?>>
{
    private readonly List<KeyValuePair<string, DynamicValue?>> _properties = [];
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    /// <summary>A bag of these properties.</summary>
    public static DynamicBag Of(IEnumerable<KeyValuePair<string, DynamicValue?>> properties)
    {
        var bag = new DynamicBag();
        foreach (var (name, value) in properties)
        {
            bag.Set(name, value);
        }

        return bag;
    }

    public int Count => _properties.Count;

    public KeyValuePair<string, DynamicValue?> this[int index] => _properties[index];

    /// <summary>The value of a property; null when it is missing or null.</summary>
    public DynamicValue? Find(string name) => _positions.TryGetValue(name, out var at) ? _properties[at].Value : null;

    public bool Contains(string name) => _positions.ContainsKey(name);

    public IEnumerator<KeyValuePair<string, DynamicValue?>> GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Set(string name, DynamicValue? value)
    {
        if (_positions.TryGetValue(name, out var at))
        {
            _properties[at] = new(name, value);
            return;
        }

        _positions.Add(name, _properties.Count);
        _properties.Add(new(name, value));
    }
}
