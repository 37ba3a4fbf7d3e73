using System.Buffers;
using System.Buffers.Binary;
using Google.Protobuf;

namespace XdrInfra.Pulumi.Rpc;

/// <summary>One message on the wire: a flag for compression, four bytes of length, the message.</summary>
// https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md
internal static class Frame
{
    public const int HeaderLength = 5;

    // What the engine itself accepts and sends.
    // https://github.com/pulumi/pulumi/blob/master/sdk/go/common/util/rpcutil/serve.go
    public const int MaxMessageLength = 400 * 1024 * 1024;

    // Google.Protobuf stops at 100 by default, which is 32 maps inside each other.
    public const int MaxDepth = 500;

    // A header can claim any length; memory is taken only as the bytes arrive.
    private const int FirstBuffer = 64 * 1024;

    public static byte[] Encode(IMessage message)
    {
        var length = message.CalculateSize();
        if (length > MaxMessageLength)
        {
            throw new RpcException(RpcCode.ResourceExhausted, TooLong((uint)length));
        }

        var frame = new byte[HeaderLength + length];
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), (uint)length);
        message.WriteTo(frame.AsSpan(HeaderLength));
        return frame;
    }

    /// <summary>Reads the only message of a stream, or null if the stream ends before it begins.</summary>
    public static async Task<T?> ReadAsync<T>(Stream stream, MessageParser<T> parser, CancellationToken cancellationToken)
        where T : class, IMessage<T>
    {
        var header = new byte[HeaderLength];
        var got = await stream.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, cancellationToken);
        if (got == 0)
        {
            return null;
        }

        var length = LengthOf(header, got);
        using var buffer = new MemoryStream(Math.Min(length, FirstBuffer));
        await FillAsync(stream, buffer, length, cancellationToken);
        await ExpectEndAsync(stream, cancellationToken);
        return Parse(buffer, parser);
    }

    private static int LengthOf(ReadOnlySpan<byte> header, int got)
    {
        if (got < HeaderLength)
        {
            throw Broken($"ends after {got} of the {HeaderLength} bytes of its header.");
        }

        if (header[0] != 0)
        {
            throw new RpcException(RpcCode.Unimplemented, "The message is compressed; send it without compression.");
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(header[1..]);
        return length <= MaxMessageLength ? (int)length : throw new RpcException(RpcCode.ResourceExhausted, TooLong(length));
    }

    private static async Task FillAsync(Stream stream, MemoryStream buffer, int length, CancellationToken cancellationToken)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(Math.Clamp(length, 1, FirstBuffer));
        try
        {
            while (buffer.Length < length)
            {
                var wanted = (int)Math.Min(chunk.Length, length - buffer.Length);
                var got = await stream.ReadAsync(chunk.AsMemory(0, wanted), cancellationToken);
                if (got == 0)
                {
                    throw Broken($"ends after {buffer.Length} of {length} bytes.");
                }

                buffer.Write(chunk, 0, got);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private static async Task ExpectEndAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (await stream.ReadAsync(new byte[1], cancellationToken) != 0)
        {
            throw Broken("is followed by more bytes; a call carries one message.");
        }
    }

    private static T Parse<T>(MemoryStream buffer, MessageParser<T> parser)
        where T : class, IMessage<T>
    {
        try
        {
            return ParseFlat(buffer, parser) ?? ParseDeep(buffer, parser);
        }
        catch (InvalidProtocolBufferException error)
        {
            throw new RpcException(RpcCode.InvalidArgument, $"The message cannot be read: {error.Message}", error);
        }
    }

    // Nearly every message: without a copy, and without the right to be deep.
    private static T? ParseFlat<T>(MemoryStream buffer, MessageParser<T> parser)
        where T : class, IMessage<T>
    {
        try
        {
            return parser.ParseFrom(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        }
        catch (InvalidProtocolBufferException)
        {
            return null;   // deep or broken: the other way tells
        }
    }

    private static T ParseDeep<T>(MemoryStream buffer, MessageParser<T> parser)
        where T : class, IMessage<T>
    {
        buffer.Position = 0;
        using var input = CodedInputStream.CreateWithLimits(buffer, int.MaxValue, MaxDepth);
        return parser.ParseFrom(input);
    }

    private static RpcException Broken(string how) => new(RpcCode.InvalidArgument, $"The message {how}");

    private static string TooLong(uint length) =>
        $"The message has {length} bytes; the limit is {MaxMessageLength}.";
}
