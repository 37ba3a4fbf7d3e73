using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace XdrInfra.Pulumi.Values;

/// <summary>Property values from the wire. An unset message reads as an empty map.</summary>
internal static class PropertyReader
{
    public static PropertyMap Read(Struct? content)
    {
        if (content is null)
        {
            return PropertyMap.Empty;
        }

        var entries = new KeyValuePair<string, PropertyValue>[content.Fields.Count];
        var at = 0;
        foreach (var (key, value) in content.Fields)
        {
            entries[at++] = KeyValuePair.Create(key, Read(value));
        }

        return PropertyMap.Create(entries);
    }

    public static PropertyValue Read(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.NullValue => PropertyValue.Null,
        Value.KindOneofCase.BoolValue => value.BoolValue,
        Value.KindOneofCase.NumberValue => value.NumberValue,
        Value.KindOneofCase.StringValue => ReadText(value.StringValue),
        Value.KindOneofCase.ListValue => new PropertyValue.List(new PropertyList([.. value.ListValue.Values.Select(Read)])),
        Value.KindOneofCase.StructValue => ReadObject(value.StructValue),
        _ => throw new PropertyFormatException("A property value on the wire has no kind; send null for a missing value."),
    };

    private static PropertyValue ReadText(string text) =>
        Signatures.KindOf(text) is { } kind ? new PropertyValue.Unknown(kind) : text;

    private static PropertyValue ReadObject(Struct content)
    {
        if (!content.Fields.TryGetValue(Signatures.Key, out var signature))
        {
            return Read(content);
        }

        return signature.StringValue switch
        {
            Signatures.Secret => new PropertyValue.Secret(Read(Required(content, "value", "secret"))),
            Signatures.Output => ReadOutput(content),
            Signatures.Resource => ReadReference(content),
            Signatures.Asset or Signatures.Archive or Signatures.Bytes => new PropertyValue.Opaque(content),
            var unknown => throw new PropertyFormatException(
                $"A property value carries the signature '{unknown}', which this version does not know; update the toolkit or the engine so that both know it."),
        };
    }

    private static PropertyValue.Output ReadOutput(Struct content) => new(
        content.Fields.TryGetValue("value", out var value) ? Read(value) : null,
        content.Fields.TryGetValue("secret", out var secret) && secret.BoolValue,
        content.Fields.TryGetValue("dependencies", out var urns) && urns.KindCase == Value.KindOneofCase.ListValue
            ? [.. urns.ListValue.Values.Select(urn => urn.StringValue)]
            : ImmutableArray<string>.Empty);

    private static PropertyValue.Reference ReadReference(Struct content) => new(
        Required(content, "urn", "resource reference").StringValue,
        content.Fields.TryGetValue("id", out var id) ? Read(id) : null,
        content.Fields.TryGetValue("packageVersion", out var version) ? version.StringValue : null);

    private static Value Required(Struct content, string key, string what) =>
        content.Fields.TryGetValue(key, out var value)
            ? value
            : throw new PropertyFormatException($"A {what} on the wire has no '{key}'; it needs one.");
}
