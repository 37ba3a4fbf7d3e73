using System.Collections.Immutable;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Graph;

/// <summary>Builds the inputs of a resource: absent settings are left out, unknown ones stay unknown, every value keeps its origin.</summary>
internal sealed class Inputs
{
    private readonly ImmutableSortedDictionary<string, PropertyValue>.Builder _items =
        ImmutableSortedDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);

    public Inputs Text(string name, Value<string> value) => Add(name, value, text => new PropertyValue.Text(text));

    public Inputs Flag(string name, Value<bool> value) => Add(name, value, flag => new PropertyValue.Bool(flag));

    public Inputs Number(string name, Value<int> value) => Add(name, value, number => new PropertyValue.Number(number));

    public Inputs Number(string name, Value<double> value) => Add(name, value, number => new PropertyValue.Number(number));

    public Inputs Set(string name, PropertyValue value)
    {
        _items[name] = value;
        return this;
    }

    public PropertyValue.Map Done(Location? origin = null) => new(_items.ToImmutable()) { Origin = origin ?? Location.None };

    /// <summary>A list of texts; one unknown entry makes the whole list unknown.</summary>
    public static PropertyValue List(IReadOnlyList<Value<string>> values, Location origin)
    {
        var items = new List<PropertyValue>(values.Count);
        foreach (var value in values)
        {
            if (value.IsUnknown)
            {
                return new PropertyValue.Unknown { Origin = origin };
            }

            if (value.IsKnown)
            {
                items.Add(new PropertyValue.Text(value.Known) { Origin = value.Origin });
            }
        }

        return new PropertyValue.List([.. items]) { Origin = origin };
    }

    private Inputs Add<T>(string name, Value<T> value, Func<T, PropertyValue> known)
        where T : notnull
    {
        if (!value.IsAbsent)
        {
            var property = value.IsUnknown ? new PropertyValue.Unknown() : known(value.Known);
            _items[name] = property with { Origin = value.Origin };
        }

        return this;
    }
}
