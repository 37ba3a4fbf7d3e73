namespace XdrInfra.Pulumi.Values;

/// <summary>Questions about values that look into them at any depth.</summary>
public static class PropertyQueries
{
    /// <summary>True if the value, or anything inside it, is not yet known.</summary>
    public static bool HasUnknowns(this PropertyValue value) => value switch
    {
        PropertyValue.Unknown or PropertyValue.Output { Value: null } => true,
        PropertyValue.Output { Value: { } inner } => inner.HasUnknowns(),
        PropertyValue.Secret { Value: var inner } => inner.HasUnknowns(),
        PropertyValue.List { Items: var items } => items.Any(HasUnknowns),
        PropertyValue.Map { Entries: var entries } => entries.HasUnknowns(),
        _ => false,
    };

    /// <summary>True if any value of the map is not yet known.</summary>
    public static bool HasUnknowns(this PropertyMap map) => map.Values.Any(HasUnknowns);

    /// <summary>True if the value, or anything inside it, is a secret.</summary>
    public static bool HasSecrets(this PropertyValue value) => value switch
    {
        PropertyValue.Secret or PropertyValue.Output { IsSecret: true } => true,
        PropertyValue.Output { Value: { } inner } => inner.HasSecrets(),
        PropertyValue.List { Items: var items } => items.Any(HasSecrets),
        PropertyValue.Map { Entries: var entries } => entries.Values.Any(HasSecrets),
        _ => false,
    };

    /// <summary>The value itself: marks of secrets and outputs taken off at every depth. Keep the result out of every text.</summary>
    public static PropertyValue Revealed(this PropertyValue value) => value switch
    {
        PropertyValue.Secret { Value: var inner } => inner.Revealed(),
        PropertyValue.Output { Value: var inner } => inner?.Revealed() ?? PropertyValue.NotYetKnown,
        PropertyValue.List { Items: var items } => PropertyValue.Of([.. items.Select(Revealed)]),
        PropertyValue.Map { Entries: var entries } => entries.Revealed(),
        _ => value,
    };

    /// <summary>The map with the marks of secrets and outputs taken off at every depth. Keep the result out of every text.</summary>
    public static PropertyMap Revealed(this PropertyMap map) =>
        PropertyMap.From(map.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Revealed())));
}
