using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Deployment;

/// <summary>Planned values to values, once the resources that they come from are registered.</summary>
internal sealed class PlanResolver(Func<string, RegisteredResource> registered)
{
    /// <summary>The inputs; one without a value is left out, as official SDKs do.</summary>
    public PropertyMap Resolve(IEnumerable<KeyValuePair<string, PlannedValue>> inputs) => PropertyMap.From(inputs
        .Select(input => KeyValuePair.Create(input.Key, WithoutNulls(Resolve(input.Value))))
        .Where(input => input.Value is not PropertyValue.NullCase));

    private PropertyValue Resolve(PlannedValue value) => value switch
    {
        PlannedValue.Known { Value: var known } => known,
        PlannedValue.OutputOf output => registered(output.Resource).Output(output.Path),
        PlannedValue.Secret { Value: var inner } => new PropertyValue.Secret(Resolve(inner)),
        PlannedValue.List { Items: var items } => PropertyValue.Of([.. items.Select(Resolve)]),
        PlannedValue.Map { Entries: var entries } => Resolve(entries),
        _ => throw new InvalidOperationException($"'{value.GetType().Name}' is no case of {nameof(PlannedValue)}."),
    };

    // Null and absent are two things to some providers. Null in a list keeps its place.
    private static PropertyValue WithoutNulls(PropertyValue value) => value switch
    {
        PropertyValue.Map { Entries: var entries } => PropertyMap.From(entries
            .Where(entry => entry.Value is not PropertyValue.NullCase)
            .Select(entry => KeyValuePair.Create(entry.Key, WithoutNulls(entry.Value)))),
        PropertyValue.List { Items: var items } => PropertyValue.Of([.. items.Select(WithoutNulls)]),
        PropertyValue.Secret { Value: var inner } => new PropertyValue.Secret(WithoutNulls(inner)),
        _ => value,
    };
}
