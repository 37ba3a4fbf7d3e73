using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Operators.Expand;

/// <summary>
/// Where the columns of the result come from: those of the input in their places, unless the subquery gives one of that name,
/// then what else the subquery gives. A column that is expanded under its own name is only what the subquery makes of it.
/// </summary>
internal sealed record MvApplyLayout(RowType Schema, IReadOnlyList<(bool FromInput, int At)> Sources)
{
    public static MvApplyLayout Of(RowType input, RowType subquery, IReadOnlyList<ExpandItem> items, ExpandLayout layout)
    {
        var gone = items.Select((item, i) => item.Value is Expr.Named ? -1 : layout.Targets[i]).ToHashSet();
        var columns = new List<ColumnSchema>();
        var sources = new List<(bool FromInput, int At)>();
        for (var i = 0; i < input.Columns.Count; i++)
        {
            if (!gone.Contains(i))
            {
                var at = subquery.IndexOf(input.Columns[i].Name);
                columns.Add(at < 0 ? input.Columns[i] : subquery.Columns[at]);
                sources.Add(at < 0 ? (true, i) : (false, at));
            }
        }

        for (var i = 0; i < subquery.Columns.Count; i++)
        {
            if (!sources.Contains((false, i)))
            {
                columns.Add(subquery.Columns[i]);
                sources.Add((false, i));
            }
        }

        return new MvApplyLayout(new RowType(columns, subquery.IsOpen), sources);
    }
}
