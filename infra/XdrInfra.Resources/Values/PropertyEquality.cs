using XdrInfra.Model.Graph;

namespace XdrInfra.Resources.Values;

/// <summary>Equality as Azure sees it: text without regard to case, lists without regard to order. Where a value was written does not count.</summary>
public static class PropertyEquality
{
    public static bool Same(PropertyValue? left, PropertyValue? right) => (Plain(left), Plain(right)) switch
    {
        (null, null) => true,
        (PropertyValue.Bool a, PropertyValue.Bool b) => a.Value == b.Value,
        (PropertyValue.Number a, PropertyValue.Number b) => a.Value.Equals(b.Value),
        (PropertyValue.Text a, PropertyValue.Text b) => string.Equals(a.Value, b.Value, StringComparison.OrdinalIgnoreCase),
        (PropertyValue.List a, PropertyValue.List b) => a.Items.Length == b.Items.Length && a.Items.All(item => b.Items.Any(other => Same(item, other))),
        (PropertyValue.Map a, PropertyValue.Map b) => a.Items.Count == b.Items.Count && a.Items.All(pair => Same(pair.Value, b[pair.Key])),
        _ => false,
    };

    private static PropertyValue? Plain(PropertyValue? value) => value switch
    {
        PropertyValue.Secret secret => Plain(secret.Inner),
        PropertyValue.Null => null,
        _ => value,
    };
}
