using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;
using XdrInfra.Kql.Operators.Summarize;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.TopNested;

/// <summary>The groups of one level that stay, the best first below each group of the level before.</summary>
/// <param name="Keys">The key of each.</param>
/// <param name="Measures">What they were ordered by.</param>
/// <param name="ParentOfGroup">The group of the level before.</param>
/// <param name="GroupOfRow">The group of each input row; -1 where it does not stay.</param>
internal sealed record NestedGroups(Column Keys, Column Measures, int[] ParentOfGroup, int[] GroupOfRow)
{
    public static NestedGroups Of(TopNestedLevel level, Batch rows, int[] parents, RowType rowType, Run run)
    {
        var keys = new GroupKeys([KqlType.Long, level.Key.Type]);
        var above = new Column<long>([.. parents.Select(parent => (long)parent)], parents.Length);
        var codes = keys.Encode([above, level.Key.Evaluate(rows, run)], rows.RowCount);
        var measures = Measure(level, rows, codes, keys.Count, rowType, run);
        var (parentColumn, keyColumn) = ((Column<long>)keys.Decode()[0], keys.Decode()[1]);
        var kept = Best(level, measures, parentColumn, run);
        var numbers = Enumerable.Repeat(-1, keys.Count).ToArray();
        for (var i = 0; i < kept.Length; i++)
        {
            numbers[kept[i]] = i;
        }

        return new(keyColumn.Gather(kept), measures.Gather(kept), [.. kept.Select(group => (int)parentColumn[group])], [.. codes.Select(code => numbers[code])]);
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
