using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators;

/// <summary>Sorts rows by one key whose values keep their order as numbers; equal rows keep theirs.</summary>
internal static class NumericSort
{
    public static bool TrySort(Column column, int[] rows, bool descending)
    {
        if (Keys(column) is not { } keyOf)
        {
            return false;
        }

        var keys = new long[rows.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keyOf(rows[i]);
            keys[i] = descending ? ~key : key;
        }

        Array.Sort(keys, rows);
        OrderTies(keys, rows);
        return true;
    }

    // The framework's sort of plain numbers is fast and does not keep the order of equal ones.
    private static void OrderTies(long[] keys, int[] rows)
    {
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                rows.AsSpan(start, end - start).Sort();
            }

            start = end;
        }
    }

    private static Func<int, long>? Keys(Column column) => column switch
    {
        Column<DateTime> times => row => times[row].Ticks,
        Column<TimeSpan> spans => row => spans[row].Ticks,
        Column<long> numbers => row => numbers[row],
        Column<int> numbers => row => numbers[row],
        Column<bool> flags => row => flags[row] ? 1 : 0,
        _ => null,
    };
}
