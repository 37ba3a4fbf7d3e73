namespace XdrInfra.Kql.Storage;

/// <summary>
/// Grows a column. A snapshot shares the arrays: later rows are written beyond its length, so it does not change.
/// </summary>
internal abstract class ColumnAppender
{
    public abstract int Count { get; }

    public abstract void AppendNull();

    /// <summary>The value must be of the CLR type of the column, or null.</summary>
    public abstract void AppendBoxed(object? value);

    public abstract Column Snapshot(int length);

    /// <summary>An empty appender for the next chunk, which may share a dictionary with this one.</summary>
    public abstract ColumnAppender Next();

    /// <summary>Null for every row before this one that got no value.</summary>
    public void PadTo(int row)
    {
        while (Count < row)
        {
            AppendNull();
        }
    }
}
