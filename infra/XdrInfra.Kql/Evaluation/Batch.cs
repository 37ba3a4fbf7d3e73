using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>A run of rows whose columns are made when they are first asked for, so columns that nobody needs cost nothing.</summary>
internal abstract class Batch(int rowCount, int columnCount)
{
    private readonly Column?[] _made = new Column?[columnCount];
    private Run? _payer;

    public int RowCount => rowCount;

    public int ColumnCount => columnCount;

    public Column this[int column] => _made[column] ??= Pay(Make(column), column);

    protected bool IsHeld => _payer is not null;

    protected abstract Column Make(int column);

    /// <summary>These rows stay while others come, so that what is made of them counts for the budget; what was made before, at once.</summary>
    public virtual void Hold(Run run)
    {
        if (_payer is not null)
        {
            return;
        }

        _payer = run;
        for (var column = 0; column < _made.Length; column++)
        {
            if (_made[column] is { } made)
            {
                Pay(made, column);
            }
        }
    }

    /// <summary>Whose are the values of a column: handed on as they are, copied from elsewhere, or made here.</summary>
    protected virtual Ownership OwnershipOf(int column) => Ownership.Copied;

    /// <summary>Rows of one column, without making the whole column where that can be avoided.</summary>
    public virtual Column Gather(int column, int[] rows) => this[column].Gather(rows);

    /// <summary>Known to hold nothing but nulls, without making it: most columns of a union over all tables.</summary>
    public virtual bool IsMissing(int column) => false;

    /// <summary>The batch that really holds the rows, and where each row stands in it.</summary>
    public virtual Batch Select(int[] rows) => new SelectedBatch(this, rows);

    /// <summary>The first rows of it.</summary>
    public Batch Take(int count) => count >= RowCount ? this : Select(Kernel.Ordinals(count));

    private Column Pay(Column made, int column)
    {
        if (_payer is not null && OwnershipOf(column) is var ownership && ownership != Ownership.HandedOn)
        {
            _payer.Charge(ColumnSize.Of(made, withContent: ownership == Ownership.Made));
        }

        return made;
    }

    protected bool IsMade(int column) => _made[column] is not null;
}
