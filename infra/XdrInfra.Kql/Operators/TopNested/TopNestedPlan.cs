using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.TopNested;

/// <summary>Groups level by level; rows of groups that do not stay take no part in the next level.</summary>
internal sealed class TopNestedPlan(Plan input, IReadOnlyList<TopNestedLevel> levels, RowType schema) : Plan(schema)
{
    public override IEnumerable<Batch> Execute(Run run)
    {
        var whole = input.ExecuteWhole(run);
        if (whole.RowCount == 0)
        {
            yield break;
        }

        var parents = new int[whole.RowCount];
        var kept = new List<NestedGroups>();
        foreach (var level in levels)
        {
            run.Check();
            run.Charge(whole.RowCount * 16L);
            var groups = NestedGroups.Of(level, whole, parents, input.Schema, run);
            parents = groups.GroupOfRow;
            kept.Add(groups);
        }

        yield return Rows(kept);
    }

    // One row for each group of the last level, with the groups above it.
    private static ColumnBatch Rows(List<NestedGroups> kept)
    {
        var rows = Enumerable.Range(0, kept[^1].ParentOfGroup.Length).ToArray();
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
