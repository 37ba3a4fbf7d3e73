using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators;

/// <summary>Compares rows of a batch by their numbers.</summary>
internal sealed class RowOrder(RowOrder.Part[] parts) : IComparer<int>
{
    private const int FewRows = 32;

    public static RowOrder Of(IReadOnlyList<SortKey> keys, Batch batch, Run run) =>
        new([.. keys.Select(key => TypeDispatch.Call(key.Value.Type, new Factory(key, key.Value.Evaluate(batch, run))))]);

    /// <summary>Equal rows are told apart by their numbers, which keeps their order.</summary>
    public int Compare(int left, int right)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var order = parts[i].Compare(left, right);
            if (order != 0)
            {
                return order;
            }
        }

        return left.CompareTo(right);
    }

    /// <summary>Sorts rows that are in order of their numbers.</summary>
    public void Sort(int[] rows, Run run) => Sort(rows, 0, run);

    // Key by key: rows that are equal so far are sorted by the next one. The framework's sort does not keep their order, so that at last their numbers decide.
    private void Sort(Span<int> rows, int part, Run run)
    {
        if (part == parts.Length)
        {
            SortByNumber(rows);
        }
        else if (rows.Length < FewRows || parts[part].Keys(rows) is not { } keys)
        {
            MergeSort.Sort(rows, this, run);
        }
        else
        {
            if (rows.Length < RadixSort.LeastRows)
            {
                keys.AsSpan().Sort(rows);
            }
            else
            {
                RadixSort.Sort(keys, rows, run);
            }

            SortTies(keys, rows, part + 1, run);
        }
    }

    private static void SortByNumber(Span<int> rows)
    {
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i] < rows[i - 1])
            {
                rows.Sort();
                return;
            }
        }
    }

    private void SortTies(long[] keys, Span<int> rows, int part, Run run)
    {
        for (var start = 0; start < keys.Length;)
        {
            run.Check();
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Sort(rows[start..end], part, run);
            }

            start = end;
        }
    }

    /// <summary>One key over the rows.</summary>
    internal abstract class Part
    {
        public abstract int Compare(int left, int right);

        /// <summary>The values of the rows as numbers of the same order; null when they do not fit into such.</summary>
        public abstract long[]? Keys(ReadOnlySpan<int> rows);
    }

    private sealed class Factory(SortKey key, Column column) : ITyped<Part>
    {
        public Part For<T>() => new Typed<T>((Column<T>)column, key.IsAscending ? 1 : -1, key.NullsFirst ? -1 : 1);
    }

    private sealed class Typed<T>(Column<T> column, int sign, int nullSign) : Part
    {
        private readonly bool _hasNulls = column.Nulls is not null || typeof(T) == typeof(DynamicValue) || typeof(T) == typeof(double);

        public override int Compare(int left, int right)
        {
            if (_hasNulls)
            {
                var (leftRank, rightRank) = (Rank(left), Rank(right));
                if (leftRank > 0 || rightRank > 0)
                {
                    return (leftRank - rightRank) * nullSign;
                }
            }

            return ValueOrder.Compare(column[left], column[right]) * sign;
        }

        public override long[]? Keys(ReadOnlySpan<int> rows) =>
            _hasNulls && !(column is Column<double> { Nulls: null } reals && NumericSort.HasNoNaN(reals)) ? null : NumericSort.Keys(column, rows, descending: sign < 0);

        // NaN keeps to the nulls, between them and the numbers, whatever the direction.
        // https://learn.microsoft.com/kusto/query/sort-operator#using-special-floating-point-values
        private int Rank(int row) => column.IsNull(row) ? 2 : column is Column<double> reals && double.IsNaN(reals[row]) ? 1 : 0;
    }
}
