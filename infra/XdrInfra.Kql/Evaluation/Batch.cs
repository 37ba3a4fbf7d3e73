using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>A run of rows whose columns are made when they are first asked for, so columns that nobody needs cost nothing.</summary>
internal abstract class Batch(int rowCount, int columnCount)
{
    private readonly Column?[] _made = new Column?[columnCount];

    public int RowCount => rowCount;

    public int ColumnCount => columnCount;

    public Column this[int column] => _made[column] ??= Make(column);

    protected abstract Column Make(int column);

    /// <summary>Rows of one column, without making the whole column where that can be avoided.</summary>
    public virtual Column Gather(int column, int[] rows) => this[column].Gather(rows);

    /// <summary>Known to hold nothing but nulls, without making it: most columns of a union over all tables.</summary>
    public virtual bool IsMissing(int column) => false;

    /// <summary>The batch that really holds the rows, and where each row stands in it.</summary>
    public virtual Batch Select(int[] rows) => new SelectedBatch(this, rows);

    /// <summary>The first rows of it.</summary>
    public Batch Take(int count) => count >= RowCount ? this : Select(Kernel.Ordinals(count));

    protected bool IsMade(int column) => _made[column] is not null;
}
