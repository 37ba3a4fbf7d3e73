using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators;

/// <summary>Sorts rows by whole numbers, some bits at a time, from the last ones on: equal keys keep their order, and the time is that of the rows, not of their comparisons.</summary>
internal static class RadixSort
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;

    /// <summary>From so many rows on it is faster than comparing.</summary>
    public const int LeastRows = 1 << 12;

    /// <summary>Keys of a row, its number and a second place for both while they are sorted.</summary>
    public const int BytesOfRow = 2 * (sizeof(long) + sizeof(int));

    public static void Sort(Span<long> keys, Span<int> rows, Run run)
    {
        var (least, most) = Bounds(keys);
        if (least == most)
        {
            return;
        }

        var from = new Pairs(keys, rows);
        var to = new Pairs(new long[keys.Length], new int[rows.Length]);
        var range = unchecked((ulong)most - (ulong)least);
        for (var shift = 0; shift < 64 && range >> shift > 0; shift += Bits)
        {
            run.Check();
            Distribute(from, to, least, shift);
            var last = from;
            from = to;
            to = last;
        }

        from.Keys.CopyTo(keys);
        from.Rows.CopyTo(rows);
    }

    private static (long Least, long Most) Bounds(ReadOnlySpan<long> keys)
    {
        var (least, most) = (keys[0], keys[0]);
        foreach (var key in keys)
        {
            least = Math.Min(least, key);
            most = Math.Max(most, key);
        }

        return (least, most);
    }

    private static void Distribute(Pairs from, Pairs to, long least, int shift)
    {
        Span<int> places = stackalloc int[Buckets];
        places.Clear();
        foreach (var key in from.Keys)
        {
            places[Bucket(key, least, shift)]++;
        }

        var start = 0;
        foreach (ref var place in places)
        {
            (place, start) = (start, start + place);
        }

        for (var i = 0; i < from.Keys.Length; i++)
        {
            var at = places[Bucket(from.Keys[i], least, shift)]++;
            to.Keys[at] = from.Keys[i];
            to.Rows[at] = from.Rows[i];
        }
    }

    private static int Bucket(long key, long least, int shift) => (int)(unchecked((ulong)key - (ulong)least) >> shift) & (Buckets - 1);

    private readonly ref struct Pairs(Span<long> keys, Span<int> rows)
    {
        public Span<long> Keys { get; } = keys;

        public Span<int> Rows { get; } = rows;
    }
}
