using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.TopNested;

/// <summary>Groups level by level; rows of groups that do not stay take no part in the next level, unless some level asks for others.</summary>
internal sealed class TopNestedPlan(Plan input, IReadOnlyList<TopNestedLevel> levels, RowType schema) : Plan(schema)
{
    // Each row has a group, a place in it and a part in its measure.
    private const long RowBytes = 120;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var whole = input.ExecuteWhole(run);
        if (whole.RowCount == 0)
        {
            yield break;
        }

        var groups = NestedGroups.Root(whole.RowCount);
        var kept = new List<NestedGroups>();
        for (var i = 0; i < levels.Count; i++)
        {
            run.Check();
            run.Charge(whole.RowCount * RowBytes);
            groups = NestedGroups.Of(levels[i], whole, groups, levels.Skip(i).Any(level => level.Others is not null), input.Schema, run);
            kept.Add(groups);
        }

        yield return Rows(kept);
    }

    // One row for each group of the last level, with the groups above it.
    private static ColumnBatch Rows(List<NestedGroups> kept)
    {
        var rows = Enumerable.Range(0, kept[^1].ParentOfGroup.Length).Where(group => kept[^1].IsShown[group]).ToArray();
        var count = rows.Length;
        var columns = new List<Column>();
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            columns.InsertRange(0, [kept[i].Keys.Gather(rows), kept[i].Measures.Gather(rows)]);
            rows = [.. rows.Select(row => kept[i].ParentOfGroup[row])];
        }

        return new ColumnBatch(count, columns);
    }
}
