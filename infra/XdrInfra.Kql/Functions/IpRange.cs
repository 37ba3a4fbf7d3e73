using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace XdrInfra.Kql.Functions;

/// <summary>An address with a prefix length: its first address, and how many of its bits count.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IpRange(UInt128 First, int Prefix, int Width)
{
    /// <summary><c>a.b.c.d</c> or <c>a.b.c.d/n</c>; a given prefix of 0 or more shortens it further.</summary>
    public static IpRange? ParseV4(string text, long prefix) => Parse(text, prefix, AddressFamily.InterNetwork, 32);

    /// <summary>An IPv6 address, or an IPv4 one, which is taken as mapped into IPv6.</summary>
    public static IpRange? ParseV6(string text, long prefix) => Parse(text, prefix, AddressFamily.InterNetworkV6, 128);

    public bool Contains(IpRange other) => other.Prefix >= Prefix && other.Cut(Prefix).First == First;

    /// <summary>The same with at most so many bits.</summary>
    public IpRange Cut(long prefix)
    {
        var kept = (int)Math.Clamp(Math.Min(prefix, Prefix), 0, Width);
        var mask = kept == 0 ? UInt128.Zero : UInt128.MaxValue << (Width - kept);
        return new IpRange(First & mask, kept, Width);
    }

    /// <summary>All eight groups with four digits each.</summary>
    public static string Expanded(UInt128 address) =>
        string.Join(':', Enumerable.Range(0, 8).Select(i => ((ushort)(address >> (112 - (16 * i)))).ToString("x4", CultureInfo.InvariantCulture)));

    private static IpRange? Parse(string text, long prefix, AddressFamily family, int width)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var address = (slash < 0 ? text : text[..slash]).Trim();
        var own = width;
        if (slash >= 0 && (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out own) || own > width))
        {
            return null;
        }

        // The framework would read "1" and "0x7f.1" as addresses too.
        var dotted = address.AsSpan().Count('.') == 3 && !address.Contains('x', StringComparison.OrdinalIgnoreCase);
        if ((family == AddressFamily.InterNetwork && !dotted) || !IPAddress.TryParse(address, out var ip))
        {
            return null;
        }

        // An IPv4 address, alone or behind two colons, is taken as mapped into IPv6.
        ip = family == AddressFamily.InterNetworkV6 && address.StartsWith("::", StringComparison.Ordinal) && address.Contains('.') && IPAddress.TryParse(address.AsSpan(2), out var inner) ? inner : ip;
        own += family == AddressFamily.InterNetworkV6 && ip.AddressFamily == AddressFamily.InterNetwork && own <= 32 ? 96 : 0;
        ip = family == AddressFamily.InterNetworkV6 ? ip.MapToIPv6() : ip;
        var range = new IpRange(Number(ip), own, width).Cut(own);
        return prefix < 0 ? range : range.Cut(prefix);
    }

    private static UInt128 Number(IPAddress ip)
    {
        var bytes = ip.GetAddressBytes();
        return bytes.Length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
