using System.Collections.Immutable;
using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace XdrInfra.Pulumi.Values;

/// <summary>A value as the engine knows it: JSON, and what JSON cannot say (unknown, secret, where it came from).</summary>
/// <remarks>Compared by content. <see cref="object.ToString"/> is safe to print: a secret shows as <c>[secret]</c>.</remarks>
public abstract record PropertyValue
{
    private PropertyValue() { }   // closed set: only the nested cases below

    /// <summary>A value that is there and is null; a missing key is something else.</summary>
    public static PropertyValue Null { get; } = new NullCase();

    /// <summary>A value that only the update will know.</summary>
    public static PropertyValue NotYetKnown { get; } = new Unknown(UnknownKind.Any);

    public static implicit operator PropertyValue(string text) => new Text(text);

    public static implicit operator PropertyValue(bool value) => new Bool(value);

    public static implicit operator PropertyValue(double value) => new Number(value);

    public static implicit operator PropertyValue(PropertyMap entries) => new Map(entries);

    /// <summary>A list of values.</summary>
    public static PropertyValue Of(params ReadOnlySpan<PropertyValue> items) => new List(new PropertyList([.. items]));

    /// <summary>The null value.</summary>
    public sealed record NullCase : PropertyValue
    {
        public override string ToString() => "null";
    }

    public sealed record Bool(bool Value) : PropertyValue
    {
        public override string ToString() => Value ? "true" : "false";
    }

    /// <summary>A number; the wire has doubles only, so whole numbers are exact up to 2^53.</summary>
    public sealed record Number(double Value) : PropertyValue
    {
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    public sealed record Text(string Value) : PropertyValue
    {
        public override string ToString() => $"\"{Value}\"";
    }

    public sealed record List(PropertyList Items) : PropertyValue
    {
        public override string ToString() => Items.ToString();
    }

    public sealed record Map(PropertyMap Entries) : PropertyValue
    {
        public override string ToString() => Entries.ToString();
    }

    /// <summary>A value that the engine encrypts in its state and nobody prints.</summary>
    public sealed record Secret(PropertyValue Value) : PropertyValue
    {
        public override string ToString() => "[secret]";
    }

    public sealed record Unknown(UnknownKind Kind) : PropertyValue
    {
        public override string ToString() => "[unknown]";
    }

    /// <summary>A reference to a resource; an id that is null was not sent, an unknown id is an <see cref="Unknown"/>.</summary>
    public sealed record Reference(string Urn, PropertyValue? Id = null, string? PackageVersion = null) : PropertyValue
    {
        public override string ToString() => $"[resource {Urn}]";
    }

    /// <summary>A value with the resources that it depends on; no value means unknown.</summary>
    public sealed record Output(PropertyValue? Value, bool IsSecret, ImmutableArray<string> Dependencies) : PropertyValue
    {
        public bool Equals(Output? other) =>
            other is not null && Equals(Value, other.Value) && IsSecret == other.IsSecret
            && Dependencies.AsSpan().SequenceEqual(other.Dependencies.AsSpan());

        public override int GetHashCode() => HashCode.Combine(Value, IsSecret, Dependencies.Length);

        public override string ToString() => (IsSecret, Value) switch
        {
            (true, _) => "[secret]",
            (false, null) => "[unknown]",
            (false, { } value) => value.ToString(),
        };
    }

    /// <summary>An asset, an archive or a byte string: taken and given back exactly as it was, never looked into.</summary>
    public sealed record Opaque : PropertyValue
    {
        internal Opaque(Struct content) => Content = content;

        internal Struct Content { get; }

        public override string ToString() => "[asset]";
    }
}
