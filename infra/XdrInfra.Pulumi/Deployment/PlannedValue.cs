using System.Collections.Immutable;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Deployment;

/// <summary>An input before anything is registered: a value, or the place that it will come from.</summary>
public abstract record PlannedValue
{
    private PlannedValue() { }   // closed set: only the nested cases below

    public static implicit operator PlannedValue(PropertyValue value) => new Known(value);

    /// <summary>The logical names of the resources that the value comes from.</summary>
    internal IEnumerable<string> Sources => this switch
    {
        OutputOf output => [output.Resource],
        List list => list.Items.SelectMany(item => item.Sources),
        Map map => map.Entries.Values.SelectMany(entry => entry.Sources),
        Secret secret => secret.Value.Sources,
        _ => [],
    };

    /// <summary>A value that is there already.</summary>
    public sealed record Known(PropertyValue Value) : PlannedValue
    {
        public override string ToString() => Value.ToString();
    }

    /// <summary>An output of another resource of the plan: <c>id</c>, <c>urn</c>, or a property by its path (<c>tags.owner</c>).</summary>
    public sealed record OutputOf(string Resource, string Path) : PlannedValue;

    public sealed record List(ImmutableArray<PlannedValue> Items) : PlannedValue;

    public sealed record Map(ImmutableSortedDictionary<string, PlannedValue> Entries) : PlannedValue;

    /// <summary>A value that the engine encrypts in its state and nobody prints.</summary>
    public sealed record Secret(PlannedValue Value) : PlannedValue
    {
        public override string ToString() => "[secret]";
    }
}
