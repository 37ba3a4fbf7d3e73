namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary>The types that stand at one place: names of scalars in order of first sight, then the properties and elements of containers.</summary>
internal sealed class SchemaNode
{
    private const string Indexer = "`indexer`";

    private readonly List<string> _scalars = [];
    private readonly Dictionary<string, SchemaNode> _properties = new(StringComparer.Ordinal);
    private bool _isContainer;

    public DynamicValue? Schema
    {
        get
        {
            var types = _scalars.Select(name => DynamicValue.FromScalar(name)).ToList();
            if (_isContainer)
            {
                types.Add(DynamicValue.FromBag(DynamicBag.Of(_properties.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Schema)))));
            }

            return types.Count switch { 0 => null, 1 => types[0], _ => DynamicValue.FromItems(types) };
        }
    }

    /// <summary>Takes in a value, and says how many nodes it made.</summary>
    public int Add(DynamicValue? value)
    {
        if (value is null)
        {
            return 0;
        }

        if (value.Bag is { } bag)
        {
            _isContainer = true;
            return bag.Sum(property => AddTo(property.Key, property.Value));
        }

        if (value.Items is { } items)
        {
            _isContainer = true;
            return items.Sum(item => AddTo(Indexer, item));
        }

        var name = value.Kind == DynamicKind.Real ? "double" : value.Kind.ToString().ToLowerInvariant();
        if (!_scalars.Contains(name))
        {
            _scalars.Add(name);
        }

        return 0;
    }

    private int AddTo(string name, DynamicValue? value)
    {
        var isNew = !_properties.TryGetValue(name, out var node);
        return (_properties[name] = node ?? new SchemaNode()).Add(value) + (isNew ? 1 : 0);
    }
}
