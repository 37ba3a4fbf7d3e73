using System.Security.Cryptography;
using System.Text;
using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Hashes over the text of a value.</summary>
// https://learn.microsoft.com/kusto/query/hash-sha256-function
internal static class HashFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Boxed("hash_sha256", KqlType.String, 1, [KqlType.Unknown], args => Convert.ToHexStringLower(SHA256.HashData(Bytes(args[0])))),
#pragma warning disable CA5350, CA5351 // The language has these functions; nobody is protected by them here.
        Boxed("hash_sha1", KqlType.String, 1, [KqlType.Unknown], args => Convert.ToHexStringLower(SHA1.HashData(Bytes(args[0])))),
        Boxed("hash_md5", KqlType.String, 1, [KqlType.Unknown], args => Convert.ToHexStringLower(MD5.HashData(Bytes(args[0])))),
#pragma warning restore CA5350, CA5351
        Boxed("hash", KqlType.Long, 1, [KqlType.Unknown, KqlType.Long], Hash),
        Boxed("hash_xxhash64", KqlType.Long, 1, [KqlType.Unknown, KqlType.Long], Hash),
        Boxed("hash_many", KqlType.Long, 1, [KqlType.Unknown], args => args.Aggregate(0L, (sum, arg) => unchecked((sum * 31) + (long)XxHash64.Compute(Memory(arg)))), repeats: true),
        Boxed("hash_combine", KqlType.Long, 2, [KqlType.Long], args => args.Aggregate(0L, (sum, arg) => unchecked((sum * 31) + (arg as long? ?? 0))), repeats: true),
    ];

    private static byte[] Bytes(object? value) => Encoding.UTF8.GetBytes(ScalarText.Of(value));

    // The page of hash() hashes a date as its ticks; other values of a fixed size are taken as their bytes too.
    private static byte[] Memory(object? value) => value switch
    {
        DateTime time => BitConverter.GetBytes(time.Ticks),
        TimeSpan span => BitConverter.GetBytes(span.Ticks),
        long number => BitConverter.GetBytes(number),
        int number => BitConverter.GetBytes(number),
        double number => BitConverter.GetBytes(number),
        bool flag => BitConverter.GetBytes(flag),
        Guid guid => guid.ToByteArray(),
        _ => Bytes(value),
    };

    private static object? Hash(object?[] args)
    {
        var hash = unchecked((long)XxHash64.Compute(Memory(args[0])));
        return args.Length > 1 && args[1] is long modulus and > 0 ? ((hash % modulus) + modulus) % modulus : hash;
    }
}
