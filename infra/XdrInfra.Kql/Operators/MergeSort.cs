using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators;

/// <summary>Sorts rows by comparing them, in parts that are merged: the framework's sort cannot be stopped, and so many rows may take minutes.</summary>
internal static class MergeSort
{
    private const int PartRows = 1 << 14;

    public static void Sort(Span<int> rows, IComparer<int> order, Run run)
    {
        for (var start = 0; start < rows.Length; start += PartRows)
        {
            run.Check();
            rows[start..Math.Min(start + PartRows, rows.Length)].Sort(order);
        }

        var other = rows.Length > PartRows ? new int[rows.Length].AsSpan() : [];
        for (var width = PartRows; width < rows.Length; width *= 2)
        {
            for (var start = 0; start < rows.Length; start += 2 * width)
            {
                var (middle, end) = (Math.Min(start + width, rows.Length), Math.Min(start + (2 * width), rows.Length));
                Merge(rows[start..middle], rows[middle..end], other[start..end], order, run);
            }

            other.CopyTo(rows);
        }
    }

    private static void Merge(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> merged, IComparer<int> order, Run run)
    {
        var (l, r) = (0, 0);
        for (var i = 0; i < merged.Length; i++)
        {
            Kernel.Check(i, run);
            merged[i] = r == right.Length || (l < left.Length && order.Compare(left[l], right[r]) <= 0) ? left[l++] : right[r++];
        }
    }
}
