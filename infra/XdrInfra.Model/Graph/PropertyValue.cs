using System.Collections.Immutable;
using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Graph;

/// <summary>A value of a resource: plain data, a reference to another resource's output, or not known yet.</summary>
public abstract record PropertyValue
{
    private PropertyValue() { }   // closed set: only the nested cases below

    /// <summary>Where it was written.</summary>
    public Location Origin { get; init; } = Location.None;

    public sealed record Null : PropertyValue;

    public sealed record Bool(bool Value) : PropertyValue;

    public sealed record Number(double Value) : PropertyValue;

    public sealed record Text(string Value) : PropertyValue;

    public sealed record List(ImmutableArray<PropertyValue> Items) : PropertyValue;

    /// <summary>Keys in ordinal order, so that the same graph is always the same bytes.</summary>
    public sealed record Map(ImmutableSortedDictionary<string, PropertyValue> Items) : PropertyValue
    {
        public static Map Empty { get; } = new(ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal));

        public PropertyValue? this[string key] => Items.GetValueOrDefault(key);

        public Map With(string key, PropertyValue value) => this with { Items = Items.SetItem(key, value) };
    }

    /// <summary>An output of another resource, by its logical name; <c>id</c> is the resource's id.</summary>
    public sealed record Reference(string Resource, string Property) : PropertyValue;

    public sealed record Unknown : PropertyValue;

    public sealed record Secret(PropertyValue Inner) : PropertyValue;
}
