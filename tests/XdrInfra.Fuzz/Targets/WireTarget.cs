using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Fuzz.Inputs;
using XdrInfra.Fuzz.Running;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Fuzz.Targets;

/// <summary>Frames and messages from the wire: read, or refused with one of the two exceptions that become a gRPC status.</summary>
internal sealed class WireTarget : IFuzzTarget
{
    private static readonly IReadOnlyList<byte[]> Pieces =
    [
        [0, 0, 0, 0, 0], [1, 0, 0, 0, 1], [0, 0xFF, 0xFF, 0xFF, 0xFF], [0x0A], [0x12, 0x00], [0x2A, 0x80, 0x01], [0x32, 0x02, 0x0A, 0x00], [0x0B], [0x0C], [0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [0x1A, 0x03, 0xC3, 0x28, 0x41],
    ];

    public string Name => "wire";

    public byte[] Make(Random random)
    {
        var mutator = new ByteMutator(random, Pieces);
        return random.Next(10) switch
        {
            0 => mutator.Noise(),
            1 => mutator.Mixture(),
            2 => new WireMessages(random).Frame(),
            3 or 4 or 5 => Reframed(mutator.Mutate(new WireMessages(random).Frame())),
            6 => new WireMessages(random).Properties(5).ToByteArray(),
            _ => mutator.Mutate(new WireMessages(random).Frame()),
        };
    }

    public void Run(byte[] input)
    {
        Refusable(() => _ = ProviderMessages.FromWire(Read(input, CheckRequest.Parser), NoLog.Instance));
        Refusable(() => _ = ProviderMessages.FromWire(Read(input, DiffRequest.Parser), NoLog.Instance));
        Refusable(() => _ = ProviderMessages.FromWire(Read(input, CreateRequest.Parser), NoLog.Instance));
        Refusable(() => _ = ProviderMessages.FromWire(Read(input, ReadRequest.Parser), NoLog.Instance));
        Refusable(() => _ = ProviderMessages.FromWire(Read(input, UpdateRequest.Parser), NoLog.Instance));
        Refusable(() => _ = ProviderMessages.FromWire(Read(input, DeleteRequest.Parser), NoLog.Instance));
        Refusable(() => _ = PolicyMessages.FromWire(Read(input, AnalyzeRequest.Parser)));
        Refusable(() => _ = PolicyMessages.FromWire(Read(input, ConfigureAnalyzerRequest.Parser)));
        Refusable(() => Properties(input));
        Headers(Encoding.UTF8.GetString(input));
    }

    // The header of a damaged frame mostly lies about the length; with a true one the damage reaches the message.
    private static byte[] Reframed(byte[] frame)
    {
        var message = frame.AsSpan(Math.Min(frame.Length, Frame.HeaderLength));
        byte[] whole = [.. new byte[Frame.HeaderLength], .. message];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(whole.AsSpan(1), message.Length);
        return whole;
    }

    private static T Read<T>(byte[] input, MessageParser<T> parser)
        where T : class, IMessage<T>, new() =>
        Frame.ReadAsync(new MemoryStream(input), parser, CancellationToken.None).GetAwaiter().GetResult() ?? new T();   // the stream is in memory: nothing waits

    private static void Properties(byte[] input)
    {
        Struct content;
        try
        {
            content = Struct.Parser.ParseFrom(input);
        }
        catch (InvalidProtocolBufferException)
        {
            return;   // not a property map: nothing to read
        }

        var read = PropertyReader.Read(content);
        _ = read.ToString();
        BrokenPromiseException.ThrowUnless(PropertyReader.Read(PropertyWriter.Write(read)).Equals(read), $"Written and read again it is another value: {read}");
    }

    private static void Headers(string text)
    {
        _ = RpcHeaders.ParseTimeout(text);
        _ = RpcHeaders.ToError(text.Length, text, text);
        BrokenPromiseException.ThrowUnless(RpcHeaders.Unescape(RpcHeaders.Escape(text)) == text, "Escaped and unescaped it is another text.");
    }

    private static void Refusable(Action read)
    {
        try
        {
            read();
        }
        catch (Exception refused) when (refused is RpcException or PropertyFormatException)
        {
            BrokenPromiseException.ThrowUnless(refused.Message.Length > 0, "A refusal without a word.");
        }
    }

    private sealed class NoLog : IEngineLog
    {
        public static NoLog Instance { get; } = new();

        public void Write(Pulumi.Hosting.LogSeverity severity, string message, string? urn = null)
        {
        }

        public void Progress(string message, string urn)
        {
        }
    }
}
