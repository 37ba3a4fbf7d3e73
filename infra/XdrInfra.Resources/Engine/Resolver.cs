using System.Collections.Concurrent;
using XdrInfra.Model.Graph;

namespace XdrInfra.Resources.Engine;

/// <summary>Replaces references by the outputs that are known; the rest becomes unknown.</summary>
internal sealed class Resolver
{
    private readonly ConcurrentDictionary<string, PropertyValue.Map> _outputs = new(StringComparer.Ordinal);

    public void Set(string resource, PropertyValue.Map outputs) => _outputs[resource] = outputs;

    public PropertyValue.Map Resolve(PropertyValue.Map map) =>
        map with { Items = map.Items.SetItems(map.Items.Select(pair => KeyValuePair.Create(pair.Key, Resolve(pair.Value)))) };

    private PropertyValue Resolve(PropertyValue value) => value switch
    {
        PropertyValue.Reference reference => Find(reference) with { Origin = reference.Origin },
        PropertyValue.Map map => Resolve(map),
        PropertyValue.List list => list with { Items = [.. list.Items.Select(Resolve)] },
        PropertyValue.Secret secret => secret with { Inner = Resolve(secret.Inner) },
        _ => value,
    };

    /// <summary>A property is a path: <c>retention.DeviceEvents</c> is <c>DeviceEvents</c> in the map <c>retention</c>.</summary>
    private PropertyValue Find(PropertyValue.Reference reference)
    {
        PropertyValue? value = _outputs.GetValueOrDefault(reference.Resource);
        foreach (var step in reference.Property.Split('.'))
        {
            value = value switch
            {
                PropertyValue.Map map => map[step],
                _ => null,
            };
        }

        return value ?? new PropertyValue.Unknown();
    }
}
