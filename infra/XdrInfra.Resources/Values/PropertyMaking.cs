using XdrInfra.Model.Graph;

namespace XdrInfra.Resources.Values;

/// <summary>Makes property maps out of plain data; null leaves the key out.</summary>
public static class PropertyMaking
{
    public static PropertyValue.Map Put(this PropertyValue.Map map, string key, string? value) => value is null ? map : map.With(key, new PropertyValue.Text(value));

    public static PropertyValue.Map Put(this PropertyValue.Map map, string key, bool? value) => value is null ? map : map.With(key, new PropertyValue.Bool(value.Value));

    public static PropertyValue.Map Put(this PropertyValue.Map map, string key, double? value) => value is null ? map : map.With(key, new PropertyValue.Number(value.Value));

    public static PropertyValue.Map Put(this PropertyValue.Map map, string key, IEnumerable<string>? values) =>
        values is null ? map : map.With(key, new PropertyValue.List([.. values.Select(value => new PropertyValue.Text(value))]));

    public static PropertyValue.Map Put(this PropertyValue.Map map, string key, IEnumerable<PropertyValue.Map>? values) =>
        values is null ? map : map.With(key, new PropertyValue.List([.. values.Cast<PropertyValue>()]));

    public static PropertyValue.Map Put(this PropertyValue.Map map, string key, PropertyValue? value) => value is null ? map : map.With(key, value);

    /// <summary>Text to text, for example tags.</summary>
    public static PropertyValue.Map Texts(IEnumerable<KeyValuePair<string, string>> pairs) =>
        pairs.Aggregate(PropertyValue.Map.Empty, (map, pair) => map.Put(pair.Key, pair.Value));

    public static PropertyValue.List ListOf(IEnumerable<PropertyValue> items) => new([.. items]);
}
