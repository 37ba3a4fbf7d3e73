using System.Globalization;
using System.IO.Compression;
using System.Text;
using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Less frequent string functions: encodings, compression, lists of replacements.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#string-functions
internal static class MoreStringFunctions
{
    private const KqlType Text = KqlType.String;
    private const KqlType Dynamic = KqlType.Dynamic;
    private const int LargestText = 32 << 20;

    public static IEnumerable<ScalarFunction> All =>
    [
        Boxed("replace_strings", Text, 3, [Text, Dynamic, Dynamic], ReplaceAll),
        Boxed("has_any_index", KqlType.Long, 2, [Text, Dynamic], args => (long)IpFunctions.Texts([args[1]]).ToList().FindIndex(term => TermSearch.Has((string)args[0]!, term, ignoreCase: true))),   // a string is never null
        Boxed("to_utf8", Dynamic, 1, [Text], args => Codepoints((string)args[0]!)),   // likewise
        Boxed("unicode_codepoints_from_string", Dynamic, 1, [Text], args => Codepoints((string)args[0]!)),   // likewise
        .. DynamicFunctions.Named(["make_string", "unicode_codepoints_to_string"], name => Boxed(name, Text, 1, [KqlType.Unknown], args => FromCodepoints(args), repeats: true)),
        Boxed("base64_decode_toarray", Dynamic, 1, [Text], args => Bytes((string)args[0]!) is { } bytes ? DynamicFunctions.Items(bytes.Select(value => DynamicValue.FromScalar((long)value))) : null),   // likewise
        Boxed("base64_encode_fromarray", Text, 1, [Dynamic], args => ArrayFunctions.List(args[0]) is { } list ? Convert.ToBase64String([.. list.Select(item => (byte)(item?.Raw is long value ? value : 0))]) : null),
        Boxed("base64_decode_toguid", KqlType.Guid, 1, [Text], args => Bytes((string)args[0]!) is { Length: 16 } bytes ? new Guid(bytes) : null),   // likewise
        Boxed("zlib_decompress_from_base64_string", Text, 1, [Text], args => Decompress((string)args[0]!, stream => new ZLibStream(stream, CompressionMode.Decompress))),   // likewise
        Boxed("gzip_decompress_from_base64_string", Text, 1, [Text], args => Decompress((string)args[0]!, stream => new GZipStream(stream, CompressionMode.Decompress))),   // likewise
        Boxed("zlib_compress_to_base64_string", Text, 1, [Text], args => Compress((string)args[0]!, stream => new ZLibStream(stream, CompressionLevel.Optimal))),   // likewise
        Boxed("gzip_compress_to_base64_string", Text, 1, [Text], args => Compress((string)args[0]!, stream => new GZipStream(stream, CompressionLevel.Optimal))),   // likewise
        .. DynamicFunctions.Named(["punycode_from_string", "punycode_domain_from_string"], name => Of<string, string>(name, text => Idn(text, mapping => mapping.GetAscii(text)))),
        .. DynamicFunctions.Named(["punycode_to_string", "punycode_domain_to_string"], name => Of<string, string>(name, text => Idn(text, mapping => mapping.GetUnicode(text)))),
    ];

    private static object? ReplaceAll(object?[] args)
    {
        var (text, from, to) = ((string)args[0]!, IpFunctions.Texts([args[1]]).ToList(), IpFunctions.Texts([args[2]]).ToList());   // a string is never null
        for (var i = 0; i < from.Count && to.Count > 0; i++)
        {
            text = from[i].Length == 0 ? text : StringFunctions.Replace(text, from[i], to[Math.Min(i, to.Count - 1)]);
        }

        return text;
    }

    private static DynamicValue Codepoints(string text) =>
        DynamicFunctions.Items(text.EnumerateRunes().Select(rune => DynamicValue.FromScalar((long)rune.Value)));

    private static string FromCodepoints(IEnumerable<object?> args)
    {
        var text = new StringBuilder();
        foreach (var value in args.SelectMany(Evaluation.SetSource.Expand))
        {
            if (Evaluation.Conversion.ToLong(value) is { } code and >= 0 and <= 0x10FFFF && Rune.IsValid((int)code))
            {
                text.Append(new Rune((int)code).ToString());
            }
        }

        return text.ToString();
    }

    private static byte[]? Bytes(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    // Bounded, because a small text may hold a very large one.
    private static string? Decompress(string text, Func<Stream, Stream> open)
    {
        if (Bytes(text) is not { } bytes)
        {
            return string.Empty;
        }

        try
        {
            using var stream = open(new MemoryStream(bytes));
            var buffer = new byte[LargestText];
            var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return Encoding.UTF8.GetString(buffer, 0, length);
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

    private static string Idn(string text, Func<IdnMapping, string> convert)
    {
        try
        {
            return convert(new IdnMapping());
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
