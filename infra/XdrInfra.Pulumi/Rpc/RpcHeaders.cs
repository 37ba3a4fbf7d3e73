using System.Globalization;
using System.Text;
using Google.Protobuf;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Rpc;

/// <summary>What gRPC says in headers and trailers: status, message, details, deadline.</summary>
// https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md
internal static class RpcHeaders
{
    public const string ContentType = "application/grpc";
    public const string Code = "grpc-status";
    public const string Message = "grpc-message";
    public const string Details = "grpc-status-details-bin";
    public const string Timeout = "grpc-timeout";

    // The protocol allows eight digits.
    private const long MaxTimeoutDigits = 99_999_999;

    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(49);

    private static readonly (char Unit, TimeSpan Length)[] Units =
    [
        ('m', TimeSpan.FromMilliseconds(1)),
        ('S', TimeSpan.FromSeconds(1)),
        ('M', TimeSpan.FromMinutes(1)),
        ('H', TimeSpan.FromHours(1)),
        ('u', TimeSpan.FromMicroseconds(1)),
        ('n', TimeSpan.FromTicks(1) / 100),
    ];

    /// <summary>The status headers of an error.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(RpcException error)
    {
        yield return new(Code, ((int)error.Code).ToString(CultureInfo.InvariantCulture));
        yield return new(Message, Escape(error.Message));
        if (error.Details.Count > 0)
        {
            yield return new(Details, Convert.ToBase64String(error.ToStatus().ToByteArray()));
        }
    }

    /// <summary>The error that the status headers stand for.</summary>
    public static RpcException ToError(int code, string? message, string? details)
    {
        var known = Enum.IsDefined((RpcCode)code) ? (RpcCode)code : RpcCode.Unknown;
        var text = message is { Length: > 0 } ? Unescape(message) : $"The call ended with status {code} and no message.";
        return new RpcException(known, text) { Details = ReadDetails(details) };
    }

    public static string FormatTimeout(TimeSpan timeout)
    {
        var (unit, length) = Units.First(candidate => timeout / candidate.Length <= MaxTimeoutDigits);
        return string.Create(CultureInfo.InvariantCulture, $"{(long)Math.Ceiling(timeout / length)}{unit}");
    }

    /// <summary>The time a caller grants, or null if it grants any (more than a timer can hold, too) or says it in a way that nobody knows.</summary>
    public static TimeSpan? ParseTimeout(string? text) => ReadTimeout(text) is { } limit && limit <= LongestTimer ? limit : null;

    private static TimeSpan? ReadTimeout(string? text)
    {
        if (text is not { Length: >= 2 and <= 9 } || !long.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        foreach (var (unit, length) in Units)
        {
            if (unit == text[^1])
            {
                return unit == 'n' ? TimeSpan.FromTicks(count / 100) : length * count;
            }
        }

        return null;
    }

    // Printable ASCII except '%' stands for itself, everything else is UTF-8 in hexadecimal.
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            _ = octet is >= 0x20 and <= 0x7e and not (byte)'%'
                ? escaped.Append((char)octet)
                : escaped.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return escaped.ToString();
    }

    // A broken escape stays as it is: a message must never be lost over its own spelling.
    public static string Unescape(string text) => text.Contains('%') ? Uri.UnescapeDataString(text) : text;

    private static IReadOnlyList<Google.Protobuf.WellKnownTypes.Any> ReadDetails(string? base64)
    {
        var padded = base64?.PadRight((base64.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded?.Length ?? 0];
        if (padded is null || !Convert.TryFromBase64String(padded, bytes, out var length))
        {
            return [];
        }

        try
        {
            return Status.Parser.ParseFrom(bytes.AsSpan(0, length)).Details;
        }
        catch (InvalidProtocolBufferException)
        {
            return [];   // the status itself still stands
        }
    }
}
