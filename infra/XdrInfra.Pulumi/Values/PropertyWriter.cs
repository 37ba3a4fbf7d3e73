using Google.Protobuf.WellKnownTypes;

namespace XdrInfra.Pulumi.Values;

/// <summary>Property values to the wire.</summary>
internal static class PropertyWriter
{
    public static Struct Write(PropertyMap map)
    {
        var result = new Struct();
        foreach (var (key, value) in map)
        {
            result.Fields.Add(key, Write(value));
        }

        return result;
    }

    // An empty Value would stop the engine itself, so every case sets a kind.
    public static Value Write(PropertyValue value) => value switch
    {
        PropertyValue.NullCase => Value.ForNull(),
        PropertyValue.Bool { Value: var flag } => Value.ForBool(flag),
        PropertyValue.Number { Value: var number } => Value.ForNumber(number),
        PropertyValue.Text { Value: var text } => Value.ForString(text),
        PropertyValue.List { Items: var items } => Value.ForList([.. items.Select(Write)]),
        PropertyValue.Map { Entries: var entries } => Value.ForStruct(Write(entries)),
        PropertyValue.Secret { Value: var inner } => Signed(Signatures.Secret, ("value", Write(inner))),
        PropertyValue.Unknown { Kind: var kind } => Value.ForString(Signatures.MarkOf(kind)),
        PropertyValue.Reference reference => Write(reference),
        PropertyValue.Output output => Write(output),
        PropertyValue.Opaque { Content: var content } => Value.ForStruct(content),
        _ => throw new InvalidOperationException($"'{value.GetType().Name}' is no case of {nameof(PropertyValue)}."),
    };

    private static Value Write(PropertyValue.Reference reference) => Signed(
        Signatures.Resource,
        ("urn", Value.ForString(reference.Urn)),
        ("id", reference.Id is null ? null : Write(reference.Id)),
        ("packageVersion", reference.PackageVersion is null ? null : Value.ForString(reference.PackageVersion)));

    private static Value Write(PropertyValue.Output output) => Signed(
        Signatures.Output,
        ("value", output.Value is null ? null : Write(output.Value)),
        ("secret", output.IsSecret ? Value.ForBool(true) : null),
        ("dependencies", output.Dependencies.IsEmpty ? null : Value.ForList([.. output.Dependencies.Select(Value.ForString)])));

    private static Value Signed(string signature, params ReadOnlySpan<(string Key, Value? Value)> fields)
    {
        var content = new Struct { Fields = { [Signatures.Key] = Value.ForString(signature) } };
        foreach (var (key, value) in fields)
        {
            if (value is not null)
            {
                content.Fields.Add(key, value);
            }
        }

        return Value.ForStruct(content);
    }
}
