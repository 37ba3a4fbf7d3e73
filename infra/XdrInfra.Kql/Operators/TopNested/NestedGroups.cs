using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;
using XdrInfra.Kql.Operators.Summarize;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.TopNested;

/// <summary>
/// The groups of one level: those that stay, the best first below each group of the level before,
/// then for each of these the rest, where some level asks for others.
/// </summary>
/// <param name="Keys">The key of each.</param>
/// <param name="Measures">What they were ordered by.</param>
/// <param name="ParentOfGroup">The group of the level before.</param>
/// <param name="GroupOfRow">The group of each input row; -1 where it takes no further part.</param>
/// <param name="FirstRest">From here on the groups are what did not stay, here or above.</param>
/// <param name="IsShown">Whether a group has a key of its own or, as a rest, stands under 'others' somewhere.</param>
internal sealed record NestedGroups(Column Keys, Column Measures, int[] ParentOfGroup, int[] GroupOfRow, int FirstRest, bool[] IsShown)
{
    /// <summary>Before the first level: one group of all rows.</summary>
    public static NestedGroups Root(int rowCount) => new(Column<long>.Null(1), Column<long>.Null(1), [-1], new int[rowCount], 1, [true]);

    /// <param name="level">What to group by, and how many stay.</param>
    /// <param name="rows">The input.</param>
    /// <param name="above">The level before.</param>
    /// <param name="keepsRest">Whether this or a later level asks for others.</param>
    /// <param name="rowType">The columns of the input.</param>
    /// <param name="run">The run.</param>
    public static NestedGroups Of(TopNestedLevel level, Batch rows, NestedGroups above, bool keepsRest, RowType rowType, Run run)
    {
        var keys = new GroupKeys([KqlType.Long, level.Key.Type]);
        var parents = above.GroupOfRow.Select(parent => parent < above.FirstRest ? (long)parent : -1).ToArray();
        var codes = keys.Encode([new Column<long>(parents, parents.Length), level.Key.Evaluate(rows, run)], rows.RowCount, run: run);
        var measures = Measure(level, rows, codes, keys.Count, rowType, run);
        var (parentColumn, keyColumn) = ((Column<long>)keys.Decode()[0], keys.Decode()[1]);
        var kept = Best(level, measures, parentColumn, run);
        var numbers = Enumerable.Repeat(-1, keys.Count).ToArray();
        for (var i = 0; i < kept.Length; i++)
        {
            numbers[kept[i]] = i;
        }

        int[] parentOfGroup = [.. kept.Select(group => (int)parentColumn[group])];
        var groups = new NestedGroups(
            keyColumn.Gather(kept), measures.Gather(kept), parentOfGroup, [.. codes.Select(code => numbers[code])], kept.Length, [.. kept.Select(_ => true)]);
        return keepsRest || above.FirstRest < above.ParentOfGroup.Length ? groups.WithRest(level, rows, above, rowType, run) : groups;
    }

    private NestedGroups WithRest(TopNestedLevel level, Batch rows, NestedGroups above, RowType rowType, Run run)
    {
        var parentOfRow = GroupOfRow.Select((group, row) => group >= 0 ? -1 : above.GroupOfRow[row]).ToArray();
        var parents = parentOfRow.Where(parent => parent >= 0).Distinct().Order().ToList();
        if (parents.Count == 0)
        {
            return this;
        }

        var count = parents.Count;
        var restOf = parents.Select((parent, i) => (parent, i)).ToDictionary(pair => pair.parent, pair => pair.i);
        int[] restOfRow = [.. parentOfRow.Select(parent => parent < 0 ? -1 : restOf[parent])];
        var keys = level.Others is null ? ColumnFactory.Nulls(Keys.Type, count) : level.Others.Evaluate(new ColumnBatch(count, []), run);
        var measures = level.Others is null ? ColumnFactory.Nulls(Measures.Type, count) : Measure(level, rows, restOfRow, count, rowType, run);
        return new NestedGroups(
            Keys.Concat([Keys, keys], FirstRest + count),
            Measures.Concat([Measures, measures], FirstRest + count),
            [.. ParentOfGroup, .. parents],
            [.. GroupOfRow.Select((group, row) => group >= 0 || restOfRow[row] < 0 ? group : FirstRest + restOfRow[row])],
            FirstRest,
            [.. IsShown, .. parents.Select(parent => level.Others is not null || (parent >= above.FirstRest && above.IsShown[parent]))]);
    }

    private static Column Measure(TopNestedLevel level, Batch rows, int[] codes, int groupCount, RowType rowType, Run run)
    {
        var state = new SummarizeState(level.Calls, run);
        state.Add(rows, codes, groupCount);
        return level.Measure.Evaluate(new ColumnBatch(groupCount, [.. state.Finish(groupCount, rowType).Select(make => make())]), run);
    }

    private static int[] Best(TopNestedLevel level, Column measures, Column<long> parents, Run run)
    {
        var wanted = level.Count is null ? int.MaxValue : (int)Math.Clamp(level.Count.EvaluateOnce(run) is long count ? count : 0, 0, int.MaxValue);
        var key = new SortKey(new ColumnScalar(0, string.Empty, measures.Type), level.IsAscending, level.IsAscending);
        var order = RowOrder.Of([key], new ColumnBatch(measures.Length, [measures]), run);
        return
        [
            .. Enumerable.Range(0, measures.Length)
                .Where(group => parents[group] >= 0)
                .GroupBy(group => parents[group])
                .OrderBy(below => below.Key)
                .SelectMany(below => below.Order(order).Take(wanted)),
        ];
    }
}
