using System.Collections;
using System.Collections.Immutable;

namespace XdrInfra.Pulumi.Values;

/// <summary>Values in order, compared by content.</summary>
public sealed class PropertyList(ImmutableArray<PropertyValue> items) : IReadOnlyList<PropertyValue>, IEquatable<PropertyList>
{
    public int Count => items.Length;

    public PropertyValue this[int index] => items[index];

    public bool Equals(PropertyList? other) => other is not null && this.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as PropertyList);

    public override int GetHashCode() => items.Aggregate(items.Length, HashCode.Combine);

    public override string ToString() => $"[{string.Join(", ", items)}]";

    public IEnumerator<PropertyValue> GetEnumerator() => items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
