using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>
/// Applies a function to each row of typed columns. A null argument gives null. A constant is computed once,
/// and a column with a dictionary is computed over the dictionary where that is shorter.
/// </summary>
internal static class Kernel
{
    // A row may hold a long text, so that a few are enough to be late.
    private const int RowsBetweenChecks = 16;

    public static Column<TResult> Map<T, TResult>(Column<T> column, Func<T, TResult> function, Run? run = null)
    {
        if (column.IsConstant)
        {
            return column.Nulls is not null ? Column<TResult>.Null(column.Length) : Column<TResult>.Same(function(column.Values[0]), column.Length);
        }

        if (UsesDictionary(column))
        {
            return ByDictionary(column, function, run);
        }

        var results = new TResult[column.Length];
        var values = column.Flat();
        for (var i = 0; i < results.Length; i++)
        {
            Check(i, run);
            results[i] = function(values[i]);
        }

        return WithNulls(results, column.Nulls);
    }

    public static Column<TResult> MapNullable<T, TResult>(Column<T> column, Func<T, TResult?> function, Run? run = null)
        where TResult : struct
    {
        var rows = column.IsConstant ? 1 : column.Length;
        var results = new TResult[rows];
        ulong[]? nulls = null;
        for (var i = 0; i < rows; i++)
        {
            Check(i, run);
            var result = NullBits.Get(column.Nulls, i) ? null : function(column[i]);
            results[i] = result.GetValueOrDefault();
            if (result is null)
            {
                NullBits.Set(ref nulls, i, rows);
            }
        }

        return new Column<TResult>(results, column.Length, nulls, constant: column.IsConstant);
    }

    public static Column<TResult> Map<TLeft, TRight, TResult>(Column<TLeft> left, Column<TRight> right, Func<TLeft, TRight, TResult> function, Run? run = null)
    {
        if (right is { IsConstant: true, Nulls: null })
        {
            var constant = right.Values[0];
            return Map(left, value => function(value, constant), run);
        }

        if (left is { IsConstant: true, Nulls: null })
        {
            var constant = left.Values[0];
            return Map(right, value => function(constant, value), run);
        }

        if (left.IsConstant || right.IsConstant)
        {
            return Column<TResult>.Null(left.Length);
        }

        var lefts = left.Flat();
        var rights = right.Flat();
        var results = new TResult[left.Length];
        for (var i = 0; i < results.Length; i++)
        {
            Check(i, run);
            results[i] = function(lefts[i], rights[i]);
        }

        return WithNulls(results, NullBits.Union(left.Nulls, right.Nulls, results.Length));
    }

    public static Column<TResult> MapNullable<TLeft, TRight, TResult>(Column<TLeft> left, Column<TRight> right, Func<TLeft, TRight, TResult?> function, Run? run = null)
        where TResult : struct
    {
        var rows = left.Length;
        var results = new TResult[rows];
        ulong[]? nulls = null;
        for (var i = 0; i < rows; i++)
        {
            Check(i, run);
            var result = IsNull(left, i) || IsNull(right, i) ? null : function(left[i], right[i]);
            results[i] = result.GetValueOrDefault();
            if (result is null)
            {
                NullBits.Set(ref nulls, i, rows);
            }
        }

        return new Column<TResult>(results, rows, nulls);
    }

    /// <summary>Three and more arguments: the function sees row numbers, and says null by a null result.</summary>
    public static Column<TResult> Rows<TResult>(int rowCount, Func<int, TResult?> function, Run? run = null)
        where TResult : struct
    {
        var results = new TResult[rowCount];
        ulong[]? nulls = null;
        for (var i = 0; i < rowCount; i++)
        {
            Check(i, run);
            var result = function(i);
            results[i] = result.GetValueOrDefault();
            if (result is null)
            {
                NullBits.Set(ref nulls, i, rowCount);
            }
        }

        return new Column<TResult>(results, rowCount, nulls);
    }

    public static Column<TResult> RowsOf<TResult>(int rowCount, Func<int, TResult> function, Run? run = null)
        where TResult : class?
    {
        var results = new TResult[rowCount];
        for (var i = 0; i < rowCount; i++)
        {
            Check(i, run);
            results[i] = function(i);
        }

        return new Column<TResult>(results, rowCount);
    }

    /// <summary>Asks now and then whether to go on. What is known to be fast comes without a run.</summary>
    public static void Check(int row, Run? run)
    {
        if (row % RowsBetweenChecks == 0)
        {
            run?.Check();
        }
    }

    /// <summary>The numbers of so many rows, from the first on.</summary>
    public static int[] Ordinals(int count) => Ordinals(0, count);

    /// <summary>The numbers of so many rows, from one on.</summary>
    public static int[] Ordinals(int start, int count)
    {
        var ordinals = new int[count];
        for (var i = 0; i < count; i++)
        {
            ordinals[i] = start + i;
        }

        return ordinals;
    }

    /// <summary>The number of each row whose value is true.</summary>
    public static int[] Selection(Column<bool> column)
    {
        if (column.IsConstant)
        {
            return column.Nulls is null && column.Values[0] ? Ordinals(column.Length) : [];
        }

        var flags = column.Flat();
        var rows = new int[flags.Length];
        var count = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            rows[count] = i;
            count += flags[i] && !NullBits.Get(column.Nulls, i) ? 1 : 0;
        }

        return rows.AsSpan(0, count).ToArray();
    }

    private static bool IsNull<T>(Column<T> column, int row) => NullBits.Get(column.Nulls, column.IsConstant ? 0 : row);

    private static bool UsesDictionary<T>(Column<T> column) => column.Codes is not null && column.DictionaryCount <= column.Length;

    private static Column<TResult> ByDictionary<T, TResult>(Column<T> column, Func<T, TResult> function, Run? run)
    {
        var results = new TResult[column.DictionaryCount];
        for (var i = 0; i < results.Length; i++)
        {
            Check(i, run);
            results[i] = function(column.Values[i]);
        }

        // Only reference types may stay coded: their nulls are in the values.
        if (!typeof(TResult).IsValueType)
        {
            return new Column<TResult>(results, column.Length, codes: column.Codes);
        }

        var flat = new TResult[column.Length];
        var codes = column.Codes.AsSpan(0, flat.Length);
        for (var i = 0; i < flat.Length; i++)
        {
            flat[i] = results[codes[i]];
        }

        return new Column<TResult>(flat, flat.Length);
    }

    // A string result is never null: where an argument is null it is empty.
    private static Column<TResult> WithNulls<TResult>(TResult[] results, ulong[]? nulls)
    {
        if (nulls is null || typeof(TResult).IsValueType)
        {
            return new Column<TResult>(results, results.Length, nulls);
        }

        for (var i = 0; i < results.Length; i++)
        {
            if (NullBits.Get(nulls, i))
            {
                results[i] = typeof(TResult) == typeof(string) ? (TResult)(object)string.Empty : default!;
            }
        }

        return new Column<TResult>(results, results.Length);
    }
}
