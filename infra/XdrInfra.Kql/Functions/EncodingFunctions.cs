using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Base64, and text compressed within it. What cannot be decoded gives an empty text.</summary>
// https://learn.microsoft.com/kusto/query/base64-decode-tostring-function
// https://learn.microsoft.com/kusto/query/gzip-base64-decompress
// https://learn.microsoft.com/kusto/query/zlib-base64-decompress-function
internal static class EncodingFunctions
{
    private const KqlType Text = KqlType.String;
    private const int LargestText = 32 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IEnumerable<ScalarFunction> All =>
    [
        .. DynamicFunctions.Named(["base64_encode_tostring", "base64_encodestring"], name => Of<string, string>(name, text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)))),
        .. DynamicFunctions.Named(["base64_decode_tostring", "base64_decodestring"], name => Of<string, string>(name, FromBase64)),
        Of<Guid, string>("base64_encode_fromguid", guid => Convert.ToBase64String(guid.ToByteArray())),
        Boxed("base64_decode_toguid", KqlType.Guid, 1, [Text], args => Bytes((string)args[0]!) is { Length: 16 } bytes ? new Guid(bytes) : null),   // a string is never null
        Boxed("base64_decode_toarray", KqlType.Dynamic, 1, [Text], args => Bytes((string)args[0]!) is { } bytes ? DynamicFunctions.Items(bytes.Select(value => DynamicValue.FromScalar((long)value))) : null),   // likewise
        Boxed("base64_encode_fromarray", Text, 1, [KqlType.Dynamic], args => ArrayFunctions.List(args[0]) is { } list && list.All(item => item?.Raw is long and >= 0 and <= 255) ? Convert.ToBase64String([.. list.Select(item => (byte)(long)item!.Raw)]) : string.Empty),   // checked on this line; a string is never null
        Boxed("zlib_decompress_from_base64_string", Text, 1, [Text], args => Decompress((string)args[0]!, _ => true, HasAdler, stream => new ZLibStream(stream, CompressionMode.Decompress))),   // likewise
        Boxed("gzip_decompress_from_base64_string", Text, 1, [Text], args => Decompress((string)args[0]!, IsPlainGzip, HasLength, stream => new GZipStream(stream, CompressionMode.Decompress))),   // likewise
        Of<string, string>("zlib_compress_to_base64_string", text => Compress(text, stream => new ZLibStream(stream, CompressionLevel.Optimal))),
        Of<string, string>("gzip_compress_to_base64_string", text => Compress(text, stream => new GZipStream(stream, CompressionLevel.Optimal))),
    ];

    private static string FromBase64(string text)
    {
        var trimmed = text.Trim();
        return Bytes(trimmed.PadRight((trimmed.Length + 3) / 4 * 4, '=')) is { } bytes ? FromUtf8(bytes) : string.Empty;
    }

    private static byte[]? Bytes(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    private static string FromUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return string.Empty;
        }
    }

    // The fields of the header that may be there are not supported, so its flags are zero.
    // https://www.rfc-editor.org/rfc/rfc1952#section-2.3
    private static bool IsPlainGzip(byte[] bytes) => bytes.Length > 3 && BinaryPrimitives.ReadUInt32BigEndian(bytes) == 0x1F8B0800;

    // The framework takes data that is cut off for data that ends there, so the sums at its end are looked at.
    private static bool HasLength(byte[] bytes, ReadOnlySpan<byte> text) =>
        BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4)) == (uint)text.Length;

    // https://www.rfc-editor.org/rfc/rfc1950#section-9
    private static bool HasAdler(byte[] bytes, ReadOnlySpan<byte> text)
    {
        var (low, high) = (1u, 0u);
        foreach (var value in text)
        {
            low = (low + value) % 65521;
            high = (high + low) % 65521;
        }

        return bytes.Length > 5 && BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(bytes.Length - 4)) == ((high << 16) | low);
    }

    // Bounded, because a small text may hold a very large one.
    private static string Decompress(string text, Func<byte[], bool> accepts, Func<byte[], ReadOnlySpan<byte>, bool> isWhole, Func<Stream, Stream> open)
    {
        if (Bytes(text) is not { } bytes || !accepts(bytes))
        {
            return string.Empty;
        }

        try
        {
            using var stream = open(new MemoryStream(bytes));
            using var result = new MemoryStream();
            var buffer = new byte[4096];
            for (int read; (read = stream.Read(buffer)) > 0 && result.Length < LargestText;)
            {
                result.Write(buffer, 0, read);
            }

            var whole = result.GetBuffer().AsSpan(0, (int)result.Length);
            return isWhole(bytes, whole) ? FromUtf8(whole) : string.Empty;
        }
        catch (InvalidDataException)
        {
            return string.Empty;
        }
    }

    private static string Compress(string text, Func<Stream, Stream> open)
    {
        using var buffer = new MemoryStream();
        using (var stream = open(buffer))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToBase64String(buffer.ToArray());
    }
}
