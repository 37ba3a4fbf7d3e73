using System.Collections;

namespace XdrInfra.Kql;

/// <summary>The properties of a dynamic value in their order; of equal names the last one counts.</summary>
public sealed class DynamicBag : IReadOnlyList<KeyValuePair<string, DynamicValue?>>
{
    // Most bags are small: so few names are found as fast one after the other, and a dictionary takes many times the room.
    private const int Few = 8;

    private readonly List<KeyValuePair<string, DynamicValue?>> _properties = [];
    private Dictionary<string, int>? _positions;

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
    public DynamicValue? Find(string name) => PositionOf(name) is var at and >= 0 ? _properties[at].Value : null;

    public bool Contains(string name) => PositionOf(name) >= 0;

    public IEnumerator<KeyValuePair<string, DynamicValue?>> GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Set(string name, DynamicValue? value)
    {
        if (PositionOf(name) is var at and >= 0)
        {
            _properties[at] = new(name, value);
            return;
        }

        _properties.Add(new(name, value));
        if (_positions is not null || _properties.Count > Few)
        {
            Remember();
        }
    }

    private void Remember()
    {
        _positions ??= new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = _positions.Count; at < _properties.Count; at++)
        {
            _positions.Add(_properties[at].Key, at);
        }
    }

    private int PositionOf(string name)
    {
        if (_positions is not null)
        {
            return _positions.GetValueOrDefault(name, -1);
        }

        for (var at = 0; at < _properties.Count; at++)
        {
            if (string.Equals(_properties[at].Key, name, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }
}
