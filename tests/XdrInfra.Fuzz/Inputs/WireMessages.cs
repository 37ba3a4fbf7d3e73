using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Fuzz.Inputs;

/// <summary>Whole, legal messages of the engine, to be damaged.</summary>
internal sealed class WireMessages(Random random)
{
    private const string Urn = "urn:pulumi:dev::xdr-infra::xdr:sentinel:TableRetention::retention";

    private static readonly double[] Numbers = [0, -0.0, 1, 90.5, 1e300, double.NaN, double.PositiveInfinity, long.MaxValue];

    private static readonly string[] Texts = ["", "law-soc", "\0", "ä😀", Urn, Signatures.Key, Signatures.Secret, Signatures.Output, Signatures.Resource, Signatures.Asset, Signatures.MarkOf(UnknownKind.Any), "value"];

    public byte[] Frame() => XdrInfra.Pulumi.Rpc.Frame.Encode(Message());

    public Struct Properties(int depth)
    {
        var result = new Struct();
        for (var i = random.Next(4); i >= 0; i--)
        {
            result.Fields[Text()] = Value(depth);
        }

        return result;
    }

    private IMessage Message() => random.Next(6) switch
    {
        0 => new CheckRequest { Urn = Urn, Olds = Properties(3), News = Properties(3) },
        1 => new DiffRequest { Urn = Text(), Id = Text(), Olds = Properties(3), News = Properties(2), IgnoreChanges = { Text(), Text() } },
        2 => new CreateRequest { Urn = Urn, Properties = Properties(4), Timeout = Number(), Preview = true },
        3 => new ReadRequest { Urn = Urn, Id = Text(), Properties = Properties(3) },
        4 => new UpdateRequest { Urn = Urn, Id = Text(), Olds = Properties(2), News = Properties(3), Timeout = Number() },
        _ => new AnalyzeRequest { Urn = Urn, Type = Text(), Name = Text(), Properties = Properties(3) },
    };

    private Value Value(int depth) => random.Next(depth <= 0 ? 5 : 9) switch
    {
        0 => Google.Protobuf.WellKnownTypes.Value.ForNull(),
        1 => Google.Protobuf.WellKnownTypes.Value.ForBool(true),
        2 => Google.Protobuf.WellKnownTypes.Value.ForNumber(Number()),
        3 => Google.Protobuf.WellKnownTypes.Value.ForString(Text()),
        4 => random.Next(20) == 0 ? new Value() : Google.Protobuf.WellKnownTypes.Value.ForString(Text()),
        5 => Google.Protobuf.WellKnownTypes.Value.ForList([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth - 1))]),
        6 => Google.Protobuf.WellKnownTypes.Value.ForStruct(Properties(depth - 1)),
        _ => Google.Protobuf.WellKnownTypes.Value.ForStruct(Signed(depth - 1)),
    };

    private Struct Signed(int depth)
    {
        var content = new Struct { Fields = { [Signatures.Key] = Google.Protobuf.WellKnownTypes.Value.ForString(Texts[random.Next(5, 10)]) } };
        foreach (var key in new[] { "value", "urn", "id", "secret", "dependencies", "packageVersion" }.Where(_ => random.Next(2) == 0))
        {
            content.Fields[key] = Value(depth);
        }

        return content;
    }

    private string Text() => Texts[random.Next(Texts.Length)];

    private double Number() => Numbers[random.Next(Numbers.Length)];
}
