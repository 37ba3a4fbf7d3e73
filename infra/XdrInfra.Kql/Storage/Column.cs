namespace XdrInfra.Kql.Storage;

/// <summary>The values of one column over a run of rows; immutable.</summary>
public abstract class Column
{
    private protected Column(int length) => Length = length;

    public abstract KqlType Type { get; }

    public int Length { get; }

    /// <summary>A string is never null: it is empty.</summary>
    public abstract bool IsNull(int row);

    /// <summary>The value, boxed; null for a null. Dynamic values are <see cref="DynamicValue"/>.</summary>
    public abstract object? GetValue(int row);

    /// <summary>Every row holds the same value, stored once.</summary>
    internal abstract bool IsConstant { get; }

    /// <summary>The rows of these numbers, in this order; -1 gives null (an empty string).</summary>
    internal abstract Column Gather(ReadOnlySpan<int> rows);

    /// <summary>The value of one row as a constant over so many rows.</summary>
    internal abstract Column Repeat(int row, int length);

    internal abstract Column Concat(IReadOnlyList<Column> columns, int length);

    /// <summary>Picks rows of several columns: <paramref name="rows"/> counts through all of them.</summary>
    internal abstract Column GatherAcross(IReadOnlyList<Column> columns, int[] starts, ReadOnlySpan<int> rows);

    internal static Column Constant(KqlType type, object? value, int length) => ColumnFactory.Constant(type, value, length);
}
