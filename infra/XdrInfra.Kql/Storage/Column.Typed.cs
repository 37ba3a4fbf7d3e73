using System.Runtime.CompilerServices;

namespace XdrInfra.Kql.Storage;

/// <summary>
/// Typed values in one of three shapes: one for each row, one for all rows, or a dictionary with a code for each row.
/// Nulls of value types are bits; a null dynamic is a null reference; a string is never null.
/// </summary>
public sealed class Column<T> : Column
{
    private static readonly KqlType TypeOfT = KqlTypes.Of<T>();

    internal Column(T[] values, int length, ulong[]? nulls = null, int[]? codes = null, bool constant = false, CodeBook<T>? book = null)
        : base(length)
    {
        Values = values;
        Nulls = typeof(T) == typeof(string) ? null : nulls;   // a row that is missing, as in an outer join, holds an empty string
        Codes = codes;
        IsConstant = constant;
        Book = book;
        DictionaryCount = Math.Min(book?.Count ?? values.Length, values.Length);
    }

    public override KqlType Type => TypeOfT;

    /// <summary>One value for each row, or the dictionary, or the constant; may be longer than needed.</summary>
    internal T[] Values { get; }

    internal int[]? Codes { get; }

    /// <summary>What the codes mean: columns with the same book share their codes, whatever the array at the time.</summary>
    internal CodeBook<T>? Book { get; }

    /// <summary>How many values of the dictionary are in use; the array may be longer.</summary>
    internal int DictionaryCount { get; }

    internal ulong[]? Nulls { get; }

    internal override bool IsConstant { get; }

    /// <summary>The value of a row; the default of the type where it is null.</summary>
    public T this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsConstant ? Values[0] : Codes is null ? Values[row] : Values[Codes[row]];
    }

    public override bool IsNull(int row) =>
        typeof(T) == typeof(string) ? false
        : typeof(T) == typeof(DynamicValue) ? this[row] is null
        : NullBits.Get(Nulls, IsConstant ? 0 : row);

    public override object? GetValue(int row) => IsNull(row) ? null : this[row];

    /// <summary>One value for each row, whatever the shape.</summary>
    internal ReadOnlySpan<T> Flat() =>
        Codes is null && !IsConstant ? Values.AsSpan(0, Length) : Decode();

    internal static Column<T> Same(T value, int length) => new([value], length, constant: true);

    internal static Column<T> Null(int length) =>
        typeof(T) == typeof(string)
            ? new([(T)(object)string.Empty], length, constant: true)
            : new([default!], length, nulls: [1UL], constant: true);

    internal override Column Repeat(int row, int length) =>
        IsNull(row) ? Null(length) : Same(this[row], length);

    internal override Column Gather(ReadOnlySpan<int> rows) =>
        IsConstant && !rows.Contains(-1) ? new Column<T>(Values, rows.Length, Nulls, constant: true)
        : Codes is not null && !rows.Contains(-1) ? new Column<T>(Values, rows.Length, codes: ColumnCopy.Pick(Codes, rows), book: Book)
        : ColumnCopy.Gather(this, rows);

    internal override Column Concat(IReadOnlyList<Column> columns, int length) => ColumnCopy.Concat<T>(columns, length);

    internal override Column GatherAcross(IReadOnlyList<Column> columns, int[] starts, ReadOnlySpan<int> rows) =>
        ColumnCopy.GatherAcross<T>(columns, starts, rows);

    private T[] Decode()
    {
        var flat = new T[Length];
        for (var i = 0; i < flat.Length; i++)
        {
            flat[i] = this[i];
        }

        return flat;
    }
}
