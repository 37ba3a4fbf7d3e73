namespace XdrInfra.Kql.Storage;

/// <summary>One bit for each row; set means null. A missing array means that no row is null.</summary>
internal static class NullBits
{
    public static bool Get(ulong[]? bits, int row) =>
        bits is not null && (bits[row >> 6] & (1UL << (row & 63))) != 0;

    public static void Set(ref ulong[]? bits, int row, int capacity)
    {
        bits ??= new ulong[(capacity + 63) >> 6];
        bits[row >> 6] |= 1UL << (row & 63);
    }

    public static ulong[] All(int count)
    {
        var bits = new ulong[(count + 63) >> 6];
        Array.Fill(bits, ulong.MaxValue);
        return bits;
    }

    /// <summary>Null where either is.</summary>
    public static ulong[]? Union(ulong[]? left, ulong[]? right, int count)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        var union = new ulong[(count + 63) >> 6];
        for (var i = 0; i < union.Length; i++)
        {
            union[i] = left[i] | right[i];
        }

        return union;
    }
}
