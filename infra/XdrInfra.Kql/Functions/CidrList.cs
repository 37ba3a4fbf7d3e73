using System.Numerics;

namespace XdrInfra.Kql.Functions;

/// <summary><c>ipv4_range_to_cidr_list</c>: the fewest networks that hold exactly the addresses from one to another.</summary>
// https://learn.microsoft.com/kusto/query/ipv4-range-to-cidr-list-function
internal static class CidrList
{
    public static DynamicValue? Between(string first, string last) =>
        IpRange.ParseV4(first, -1) is { } from && IpRange.ParseV4(last, -1) is { } to
            ? DynamicFunctions.Items(Networks((long)from.First, (long)to.First).Select(DynamicValue.FromScalar))
            : null;

    private static IEnumerable<string> Networks(long from, long last)
    {
        while (from <= last)
        {
            // As many free bits as the first address has zeros at its end, and as the rest has room for.
            var bits = Math.Min(from == 0 ? 32 : BitOperations.TrailingZeroCount(from), BitOperations.Log2((ulong)(last - from + 1)));
            yield return $"{IpFunctions.Dotted((UInt128)from)}/{32 - bits}";
            from += 1L << bits;
        }
    }
}
