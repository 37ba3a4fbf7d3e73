using System.Net;
using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Addresses and ranges of IPv4 and IPv6; text that is no address gives null.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#ipv4ipv6-functions
internal static class IpFunctions
{
    private const KqlType Text = KqlType.String;
    private const KqlType Long = KqlType.Long;
    private const KqlType Bool = KqlType.Bool;

    // https://datatracker.ietf.org/doc/html/rfc1918#section-3
    private static readonly IpRange[] Private =
    [
        IpRange.ParseV4("10.0.0.0/8", -1)!.Value, IpRange.ParseV4("172.16.0.0/12", -1)!.Value, IpRange.ParseV4("192.168.0.0/16", -1)!.Value,   // written right here
    ];

    public static IEnumerable<ScalarFunction> All =>
    [
        Boxed("parse_ipv4", Long, 1, [Text], args => IpRange.ParseV4((string)args[0]!, -1) is { } ip ? (long)(uint)ip.First : null),   // a string is never null
        Boxed("parse_ipv4_mask", Long, 2, [Text, Long], args => args is [string text, long prefix and >= 0 and <= 32] && IpRange.ParseV4(text, prefix) is { } ip ? (long)(uint)ip.First : null),
        Boxed("format_ipv4", Text, 1, [KqlType.Unknown, Long], args => V4(args[0], args.Length > 1 ? args[1] as long? ?? -1 : 32) is { } ip ? Dotted(ip.First) : string.Empty),
        Boxed("format_ipv4_mask", Text, 1, [KqlType.Unknown, Long], args => V4(args[0], args.Length > 1 ? args[1] as long? ?? -1 : 32) is { } ip ? $"{Dotted(ip.First)}/{ip.Prefix}" : string.Empty),
        Boxed("ipv4_is_private", Bool, 1, [Text], args => IpRange.ParseV4((string)args[0]!, -1) is { } ip ? Array.Exists(Private, range => range.Contains(ip)) : null),   // likewise
        Boxed("ipv4_netmask_suffix", Long, 1, [Text], args => IpRange.ParseV4((string)args[0]!, -1) is { } ip ? (long)ip.Prefix : null),   // likewise
        Boxed("ipv4_is_in_range", Bool, 2, [Text, Text], args => InRange((string)args[0]!, (string)args[1]!, IpRange.ParseV4)),   // likewise
        Boxed("ipv4_is_in_any_range", Bool, 2, [Text, KqlType.Unknown], args => InAny((string)args[0]!, args.Skip(1), IpRange.ParseV4), repeats: true),   // likewise
        Boxed("ipv6_is_in_range", Bool, 2, [Text, Text], args => InRange((string)args[0]!, (string)args[1]!, IpRange.ParseV6)),   // likewise
        Boxed("ipv6_is_in_any_range", Bool, 2, [Text, KqlType.Unknown], args => InAny((string)args[0]!, args.Skip(1), IpRange.ParseV6), repeats: true),   // likewise
        Boxed("ipv4_compare", Long, 2, [Text, Text, Long], args => Compare(args, IpRange.ParseV4)),
        Boxed("ipv4_is_match", Bool, 2, [Text, Text, Long], args => Compare(args, IpRange.ParseV4) is { } order ? order == 0 : null),
        Boxed("ipv6_compare", Long, 2, [Text, Text, Long], args => Compare(args, IpRange.ParseV6)),
        Boxed("ipv6_is_match", Bool, 2, [Text, Text, Long], args => Compare(args, IpRange.ParseV6) is { } order ? order == 0 : null),
        Boxed("parse_ipv6", Text, 1, [Text], args => IpRange.ParseV6((string)args[0]!, -1) is { } ip ? IpRange.Expanded(ip.First) : string.Empty),   // likewise
        Boxed("parse_ipv6_mask", Text, 2, [Text, Long], args => args is [string text, long prefix and >= 0 and <= 128] && IpRange.ParseV6(text, prefix) is { } ip ? IpRange.Expanded(ip.First) : string.Empty),
        Boxed("ipv4_range_to_cidr_list", KqlType.Dynamic, 2, [Text, Text], args => CidrList.Between((string)args[0]!, (string)args[1]!)),   // likewise
        Boxed("has_ipv4", Bool, 2, [Text, Text], args => IpSearch.Has((string)args[0]!, [(string)args[1]!], prefix: false)),   // likewise
        Boxed("has_any_ipv4", Bool, 2, [Text, KqlType.Unknown], args => IpSearch.Has((string)args[0]!, Texts(args.Skip(1)), prefix: false), repeats: true),   // likewise
        Boxed("has_ipv4_prefix", Bool, 2, [Text, Text], args => IpSearch.Has((string)args[0]!, [(string)args[1]!], prefix: true)),   // likewise
        Boxed("has_any_ipv4_prefix", Bool, 2, [Text, KqlType.Unknown], args => IpSearch.Has((string)args[0]!, Texts(args.Skip(1)), prefix: true), repeats: true),   // likewise
    ];

    public static IEnumerable<string> Texts(IEnumerable<object?> values) => values.SelectMany(Evaluation.SetSource.Expand).Select(ScalarText.Of);

    private static bool? InRange(string address, string range, Func<string, long, IpRange?> parse) =>
        parse(address, -1) is { } ip && parse(range, -1) is { } found ? found.Contains(ip) : null;

    private static bool? InAny(string address, IEnumerable<object?> ranges, Func<string, long, IpRange?> parse) =>
        parse(address, -1) is { } ip ? AnyOf(Texts(ranges).Select(range => parse(range, -1)?.Contains(ip))) : null;

    // What cannot be read leaves the answer open, unless another range has it.
    private static bool? AnyOf(IEnumerable<bool?> answers)
    {
        bool? result = false;
        foreach (var answer in answers)
        {
            if (answer == true)
            {
                return true;
            }

            result = answer is null ? null : result;
        }

        return result;
    }

    // The shorter of the prefixes counts for both.
    private static long? Compare(object?[] args, Func<string, long, IpRange?> parse)
    {
        if (parse((string)args[0]!, -1) is not { } left || parse((string)args[1]!, -1) is not { } right)   // a string is never null
        {
            return null;
        }

        var given = args.Length < 3 ? left.Width : args[2] as long? ?? -1;
        if (given < 0 || given > left.Width)
        {
            return null;
        }

        var common = Math.Min(given, Math.Min(left.Prefix, right.Prefix));
        return Math.Sign(left.Cut(common).First.CompareTo(right.Cut(common).First));
    }

    private static IpRange? V4(object? value, long prefix) => prefix is < 0 or > 32 ? null : value switch
    {
        int number => V4((long)number, prefix),
        DynamicValue dynamic => V4(dynamic.Raw, prefix),
        long number and >= 0 and <= uint.MaxValue => new IpRange((UInt128)(ulong)number, 32, 32).Cut(prefix),
        string text => IpRange.ParseV4(text, prefix),
        _ => null,
    };

    public static string Dotted(UInt128 address) => new IPAddress([(byte)(address >> 24), (byte)(address >> 16), (byte)(address >> 8), (byte)address]).ToString();
}
