using System.Collections.Immutable;
using XdrInfra.Model.Graph;
using XdrInfra.Pulumi.Deployment;
using Wire = XdrInfra.Pulumi.Values.PropertyValue;

namespace XdrInfra.Program;

/// <summary>Values of the graph to planned values; what came from a secret setting stays secret.</summary>
internal sealed class GraphValues(IReadOnlySet<string> secretKeys)
{
    public ImmutableSortedDictionary<string, PlannedValue> Entries(PropertyValue.Map map) =>
        map.Items.ToImmutableSortedDictionary(entry => entry.Key, entry => Plan(entry.Value), StringComparer.Ordinal);

    private PlannedValue Plan(PropertyValue value) =>
        SecretSettings.KeyOf(value.Origin, secretKeys) is null ? Bare(value) : new PlannedValue.Secret(Bare(value));

    private PlannedValue Bare(PropertyValue value) => value switch
    {
        PropertyValue.Null => Known(Wire.Null),
        PropertyValue.Bool { Value: var flag } => Known(flag),
        PropertyValue.Number { Value: var number } => Known(number),
        PropertyValue.Text { Value: var text } => Known(text),
        PropertyValue.Unknown => Known(Wire.NotYetKnown),
        PropertyValue.Reference { Resource: var resource, Property: var property } => new PlannedValue.OutputOf(resource, property),
        PropertyValue.Secret { Inner: var inner } => new PlannedValue.Secret(Plan(inner)),
        PropertyValue.List { Items: var items } => new PlannedValue.List([.. items.Select(Plan)]),
        PropertyValue.Map map => new PlannedValue.Map(Entries(map)),
        _ => throw new InvalidOperationException($"'{value.GetType().Name}' is no case of {nameof(PropertyValue)}."),
    };

    private static PlannedValue Known(Wire value) => new PlannedValue.Known(value);
}
