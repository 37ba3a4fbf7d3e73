using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators.Partition;

/// <summary>The rows of each key go through the subquery by themselves, in order of first sight.</summary>
internal sealed class PartitionPlan(Plan input, int key, bool isLegacy, SlotPlan slot, Plan subplan) : Plan(subplan.Schema)
{
    public override IEnumerable<Batch> Execute(Run run)
    {
        var whole = input.ExecuteWhole(run);
        var (keys, codes) = PartitionKeys.Of(whole, key, input.Schema.Columns[key].Type, isLegacy);
        run.Charge((whole.RowCount + keys.Count) * 8L);
        var rows = codes.Select((code, row) => (code, row)).GroupBy(pair => pair.code, pair => pair.row).OrderBy(group => group.Key);
        foreach (var group in rows)
        {
            run.Check();
            foreach (var batch in slot.With([whole.Select([.. group])], run, () => subplan.Execute(run).ToList()))
            {
                yield return batch;
            }
        }
    }
}
