namespace XdrInfra.Kql.Storage;

/// <summary>Copies of rows from one or several columns into a new one.</summary>
internal static class ColumnCopy
{
    public static int[] Pick(int[] codes, ReadOnlySpan<int> rows)
    {
        var picked = new int[rows.Length];
        for (var i = 0; i < picked.Length; i++)
        {
            picked[i] = codes[rows[i]];
        }

        return picked;
    }

    public static Column<T> Gather<T>(Column<T> source, ReadOnlySpan<int> rows)
    {
        var values = new T[rows.Length];
        ulong[]? nulls = null;
        var missing = Missing<T>();
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            values[i] = row < 0 ? missing : source[row];
            if (row < 0 || NullBits.Get(source.Nulls, source.IsConstant ? 0 : row))
            {
                NullBits.Set(ref nulls, i, rows.Length);
            }
        }

        return new Column<T>(values, values.Length, nulls);
    }

    public static Column Concat<T>(IReadOnlyList<Column> columns, int length)
    {
        if (columns.Count == 1)
        {
            return columns[0];
        }

        if (SharedDictionary<T>(columns) is { } shared)
        {
            return new Column<T>(shared.Values, length, codes: ConcatCodes<T>(columns, length), book: shared.Book);
        }

        var values = new T[length];
        ulong[]? nulls = null;
        var start = 0;
        foreach (var part in columns.Cast<Column<T>>())
        {
            part.Flat().CopyTo(values.AsSpan(start));
            CopyNulls(part, start, ref nulls, length);
            start += part.Length;
        }

        return new Column<T>(values, length, nulls);
    }

    public static Column GatherAcross<T>(IReadOnlyList<Column> columns, int[] starts, ReadOnlySpan<int> rows)
    {
        var parts = columns.Cast<Column<T>>().ToArray();
        if (SharedDictionary<T>(columns) is { } shared && !rows.Contains(-1))
        {
            return GatherCodes(parts, shared, starts, rows);
        }

        var values = new T[rows.Length];
        ulong[]? nulls = null;
        var missing = Missing<T>();
        var part = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row < 0)
            {
                values[i] = missing;
                NullBits.Set(ref nulls, i, rows.Length);
                continue;
            }

            part = PartOf(row, starts, part);
            var local = row - starts[part];
            values[i] = parts[part][local];
            if (NullBits.Get(parts[part].Nulls, parts[part].IsConstant ? 0 : local))
            {
                NullBits.Set(ref nulls, i, rows.Length);
            }
        }

        return new Column<T>(values, values.Length, nulls);
    }

    private static Column<T> GatherCodes<T>(Column<T>[] parts, Column<T> shared, int[] starts, ReadOnlySpan<int> rows)
    {
        var codes = new int[rows.Length];
        var part = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            part = PartOf(rows[i], starts, part);
            codes[i] = parts[part].Codes![rows[i] - starts[part]];   // every part has codes, or there would be no shared dictionary
        }

        return new Column<T>(shared.Values, codes.Length, codes: codes, book: shared.Book);
    }

    // Rows often come in order, so the part of the row before is tried first.
    private static int PartOf(int row, int[] starts, int guess)
    {
        if (row >= starts[guess] && (guess + 1 == starts.Length || row < starts[guess + 1]))
        {
            return guess;
        }

        var found = Array.BinarySearch(starts, row);
        var part = found >= 0 ? found : ~found - 1;
        while (part + 1 < starts.Length && starts[part + 1] == row)
        {
            part++;
        }

        return part;
    }

    // The part with the longest dictionary: it serves them all, because a book only grows.
    private static Column<T>? SharedDictionary<T>(IReadOnlyList<Column> columns)
    {
        Column<T>? longest = null;
        foreach (var part in columns.Cast<Column<T>>())
        {
            if (part.Codes is null || part.Book is null || (longest is not null && !ReferenceEquals(part.Book, longest.Book)))
            {
                return null;
            }

            longest = longest is null || part.Values.Length > longest.Values.Length ? part : longest;
        }

        return longest;
    }

    private static int[] ConcatCodes<T>(IReadOnlyList<Column> columns, int length)
    {
        var codes = new int[length];
        var start = 0;
        foreach (var part in columns.Cast<Column<T>>())
        {
            part.Codes.AsSpan(0, part.Length).CopyTo(codes.AsSpan(start));
            start += part.Length;
        }

        return codes;
    }

    private static void CopyNulls<T>(Column<T> part, int start, ref ulong[]? nulls, int length)
    {
        if (part.Nulls is null)
        {
            return;
        }

        for (var i = 0; i < part.Length; i++)
        {
            if (NullBits.Get(part.Nulls, part.IsConstant ? 0 : i))
            {
                NullBits.Set(ref nulls, start + i, length);
            }
        }
    }

    private static T Missing<T>() => typeof(T) == typeof(string) ? (T)(object)string.Empty : default!;
}
