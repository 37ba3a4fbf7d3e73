using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Tests.Values;

public sealed class PropertyRoundTripTests
{
    public static TheoryData<string, PropertyValue, string> Cases => new()
    {
        { "null", PropertyValue.Null, "null" },
        { "bool", true, "true" },
        { "number", 90.5, "90.5" },
        { "text", "law-dev", "\"law-dev\"" },
        { "text that looks like a template", "a ${literal}", "\"a ${literal}\"" },
        { "empty list", PropertyValue.Of(), "[]" },
        { "list with null", PropertyValue.Of("a", PropertyValue.Null), "[\"a\", null]" },
        { "map", PropertyMap.Of(("fn::join", "x"), ("b", false)), "{b: false, fn::join: \"x\"}" },
        { "secret", new PropertyValue.Secret("hunter2"), "[secret]" },
        { "secret unknown", new PropertyValue.Secret(PropertyValue.NotYetKnown), "[secret]" },
        { "reference", new PropertyValue.Reference("urn:x", "id-1", "1.2.3"), "[resource urn:x]" },
        { "reference with unknown id", new PropertyValue.Reference("urn:x", PropertyValue.NotYetKnown), "[resource urn:x]" },
        { "output", new PropertyValue.Output(1, IsSecret: false, ["urn:a", "urn:b"]), "1" },
        { "secret output", new PropertyValue.Output("hunter2", IsSecret: true, []), "[secret]" },
        { "unknown output", new PropertyValue.Output(null, IsSecret: false, ["urn:a"]), "[unknown]" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Comes_back_as_it_went(string name, PropertyValue value, string shown)
    {
        var map = PropertyMap.Of(("x", value), ("deep", PropertyMap.Of(("list", PropertyValue.Of(value)))));

        var back = PropertyReader.Read(Struct.Parser.ParseFrom(PropertyWriter.Write(map).ToByteArray()));

        back.ShouldBe(map, name);
        back["x"].ToString().ShouldBe(shown);
    }

    [Theory]
    [InlineData(UnknownKind.Any, "04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    [InlineData(UnknownKind.Bool, "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData(UnknownKind.Number, "3eeb2bf0-c639-47a8-9e75-3b44932eb421")]
    [InlineData(UnknownKind.List, "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")]
    [InlineData(UnknownKind.Asset, "030794c1-ac77-496b-92df-f27374a8bd58")]
    [InlineData(UnknownKind.Archive, "e48ece36-62e2-4504-bad9-02848725956a")]
    [InlineData(UnknownKind.Map, "dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    public void Knows_every_mark_of_an_unknown(UnknownKind kind, string mark)
    {
        PropertyReader.Read(Value.ForString(mark)).ShouldBe(new PropertyValue.Unknown(kind));
        PropertyWriter.Write(new PropertyValue.Unknown(kind)).StringValue.ShouldBe(mark);
    }

    [Theory]
    [InlineData("c44067f5952c0a294b673a41bacd8c17")]
    [InlineData("0def7320c3a5731c473e5ecbe6d01bc7")]
    [InlineData("803fd3297a5875dc03ca845dda5d2a98")]
    public void Gives_an_asset_back_untouched(string signature)
    {
        var content = new Struct
        {
            Fields =
            {
                ["4dabf18193072939515e22adb298388d"] = Value.ForString(signature),
                ["hash"] = Value.ForString("04da6b54-80e4-46f7-96ec-b56ff0331ba9"),
            },
        };

        var value = PropertyReader.Read(Value.ForStruct(content));

        value.ShouldBeOfType<PropertyValue.Opaque>();
        PropertyWriter.Write(value).StructValue.ShouldBe(content);
    }

    [Fact]
    public void Refuses_a_signature_that_it_does_not_know()
    {
        var content = new Struct { Fields = { ["4dabf18193072939515e22adb298388d"] = Value.ForString("feed") } };

        Should.Throw<PropertyFormatException>(() => PropertyReader.Read(Value.ForStruct(content))).Message.ShouldBe(
            "A property value carries the signature 'feed', which this version does not know; update the toolkit or the engine so that both know it.");
    }

    [Fact]
    public void Refuses_a_secret_without_a_value()
    {
        var content = new Struct { Fields = { ["4dabf18193072939515e22adb298388d"] = Value.ForString("1b47061264138c4ac30d75fd1eb44270") } };

        Should.Throw<PropertyFormatException>(() => PropertyReader.Read(Value.ForStruct(content))).Message.ShouldBe(
            "A secret on the wire has no 'value'; it needs one.");
    }

    [Fact]
    public void Refuses_a_value_without_a_kind() =>
        Should.Throw<PropertyFormatException>(() => PropertyReader.Read(new Value())).Message.ShouldBe(
            "A property value on the wire has no kind; send null for a missing value.");

    [Fact]
    public void Writes_the_same_bytes_for_the_same_map_in_any_order()
    {
        var forth = PropertyMap.Of(("a", 1), ("b", 2), ("c", 3));
        var back = PropertyMap.Of(("c", 3), ("b", 2), ("a", 1));

        PropertyWriter.Write(back).ToByteArray().ShouldBe(PropertyWriter.Write(forth).ToByteArray());
    }

    [Fact]
    public void Reads_an_unset_message_as_an_empty_map() => PropertyReader.Read((Struct?)null).ShouldBe(PropertyMap.Empty);

    [Fact]
    public void Never_shows_a_secret_from_inside_a_map()
    {
        var map = PropertyMap.Of(("list", PropertyValue.Of(PropertyMap.Of(("key", new PropertyValue.Secret("hunter2"))))));

        map.ToString().ShouldBe("{list: [{key: [secret]}]}");
    }
}
