namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary>Compares pairs of numbers that share a long. Its own hash is the one half over the other, which is zero for every pair of equals, as in <c>dcount(x) by x</c>.</summary>
internal sealed class PairComparer : IEqualityComparer<long>
{
    public static PairComparer Instance { get; } = new();

    public bool Equals(long x, long y) => x == y;

    public int GetHashCode(long pair) => (int)(unchecked((ulong)pair * 0x9E3779B97F4A7C15UL) >> 32);
}
