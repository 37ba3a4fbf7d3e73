using System.Collections.Immutable;
using XdrInfra.Model.Findings;
using XdrInfra.Pulumi.Values;
using Known = XdrInfra.Model.Graph.PropertyValue;
using Wire = XdrInfra.Pulumi.Values.PropertyValue;

namespace XdrInfra.Provider;

/// <summary>Values of the wire to values of the model and back.</summary>
internal static class ModelValues
{
    /// <summary>Each value knows its path, so that findings name the property they are about.</summary>
    public static Known.Map ToModel(PropertyMap map, string path = "") => new(map.ToImmutableSortedDictionary(
        entry => entry.Key, entry => ToModel(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}"), StringComparer.Ordinal));

    public static PropertyMap ToWire(Known.Map map) =>
        PropertyMap.From(map.Items.Select(entry => KeyValuePair.Create(entry.Key, ToWire(entry.Value))));

    private static Known ToModel(Wire value, string path) => Bare(value, path) with { Origin = new Location.Property("", path) };

    private static Known Bare(Wire value, string path) => value switch
    {
        Wire.NullCase => new Known.Null(),
        Wire.Bool { Value: var flag } => new Known.Bool(flag),
        Wire.Number { Value: var number } => new Known.Number(number),
        Wire.Text { Value: var text } => new Known.Text(text),
        Wire.List { Items: var items } => new Known.List([.. items.Select((item, index) => ToModel(item, $"{path}[{index}]"))]),
        Wire.Map { Entries: var entries } => ToModel(entries, path),
        Wire.Secret { Value: var inner } => new Known.Secret(ToModel(inner, path)),
        Wire.Output { IsSecret: true, Value: { } inner } => new Known.Secret(ToModel(inner, path)),
        Wire.Output { Value: { } inner } => ToModel(inner, path),
        Wire.Reference { Id: { } id } => ToModel(id, path),
        Wire.Reference { Urn: var urn } => new Known.Text(urn),
        _ => new Known.Unknown(),
    };

    // A secret stays one on the way out, whatever the handler did with it.
    private static Wire ToWire(Known value) => value switch
    {
        Known.Null => Wire.Null,
        Known.Bool { Value: var flag } => flag,
        Known.Number { Value: var number } => number,
        Known.Text { Value: var text } => text,
        Known.List { Items: var items } => Wire.Of([.. items.Select(ToWire)]),
        Known.Map map => ToWire(map),
        Known.Secret { Inner: var inner } => new Wire.Secret(ToWire(inner)),
        _ => Wire.NotYetKnown,
    };
}
