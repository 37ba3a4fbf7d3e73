using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators.Join;

/// <summary>The columns of a join: those of the left side, then those of the right, renamed where the name is taken.</summary>
/// <param name="Schema">The result.</param>
/// <param name="LeftColumns">How many columns come from the left side.</param>
/// <param name="RightColumns">The positions of the right columns that are shown.</param>
internal sealed record JoinLayout(RowType Schema, int LeftColumns, IReadOnlyList<int> RightColumns)
{
    public static JoinLayout Of(RowType left, RowType right, JoinKind kind, IReadOnlySet<int> hiddenRight)
    {
        var names = new RowTypeBuilder();
        foreach (var column in kind.ShowsLeft() ? left.Columns : [])
        {
            names.Add(column.Name, column.Type);
        }

        var leftColumns = names.Count;
        var rightColumns = kind.ShowsRight() ? Enumerable.Range(0, right.Columns.Count).Where(i => !hiddenRight.Contains(i)).ToList() : [];
        var own = rightColumns.Select(i => right.Columns[i].Name).ToHashSet(StringComparer.Ordinal);
        foreach (var i in rightColumns)
        {
            names.Add(right.Columns[i].Name, right.Columns[i].Type, own);
        }

        return new JoinLayout(names.Build(left.IsOpen || right.IsOpen), leftColumns, rightColumns);
    }
}
