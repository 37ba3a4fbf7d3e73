namespace XdrInfra.Kql.Evaluation.Grouping;

/// <summary>
/// Compares values of 64 bits. Their own hash is the one half over the other, which is zero for every pair of equals, as two keys that grow in step are:
/// all would fall into one place.
/// </summary>
internal sealed class SpreadComparer<T> : IEqualityComparer<T>
    where T : struct, IEquatable<T>
{
    public static SpreadComparer<T> Instance { get; } = new();

    public bool Equals(T x, T y) => x.Equals(y);

    public int GetHashCode(T value) => (int)(unchecked((ulong)Bits(value) * 0x9E3779B97F4A7C15UL) >> 32);

    private static long Bits(T value) =>
        typeof(T) == typeof(DateTime) ? ((DateTime)(object)value).Ticks
        : typeof(T) == typeof(TimeSpan) ? ((TimeSpan)(object)value).Ticks
        : (long)(object)value;
}
