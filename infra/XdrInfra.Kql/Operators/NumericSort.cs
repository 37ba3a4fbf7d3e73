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

    /// <summary>A value that is no number has no place among numbers.</summary>
    public static bool HasNoNaN(Column<double> column)
    {
        foreach (var value in column.Flat())
        {
            if (double.IsNaN(value))
            {
                return false;
            }
        }

        return true;
    }

    private static Func<int, long>? Key(Column column) => column switch
    {
        Column<DateTime> times => row => times[row].Ticks,
        Column<TimeSpan> spans => row => spans[row].Ticks,
        Column<long> numbers => row => numbers[row],
        Column<int> numbers => row => numbers[row],
        Column<bool> flags => row => flags[row] ? 1 : 0,
        Column<double> reals => row => Bits(reals[row]),
        _ => null,
    };

    // The bits of a positive number grow with it, those of a negative one against it; there is one zero.
    private static long Bits(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value == 0 ? 0 : value);
        return bits >= 0 ? bits : bits ^ long.MaxValue;
    }
}
