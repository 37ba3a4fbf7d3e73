using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators;

/// <summary>Keys whose values keep their order as numbers, so that the framework's sort of plain numbers can be used, which touches no column.</summary>
internal static class NumericSort
{
    /// <summary>The numbers of the rows; null when the values do not fit into one.</summary>
    public static long[]? Keys(Column column, ReadOnlySpan<int> rows, bool descending)
    {
        if (Key(column) is not { } keyOf)
        {
            return null;
        }

        var keys = new long[rows.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keyOf(rows[i]);
            keys[i] = descending ? ~key : key;
        }

        return keys;
    }

    private static Func<int, long>? Key(Column column) => column switch
    {
        Column<DateTime> times => row => times[row].Ticks,
        Column<TimeSpan> spans => row => spans[row].Ticks,
        Column<long> numbers => row => numbers[row],
        Column<int> numbers => row => numbers[row],
        Column<bool> flags => row => flags[row] ? 1 : 0,
        _ => null,
    };
}
