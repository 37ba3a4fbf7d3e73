using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary>Goes over the rows in their order and offers each to the steps, from the last to the first; with keys, over the rows of each key by themselves.</summary>
internal sealed class SequencePlan(Plan input, IReadOnlyList<Scalar> keys, IReadOnlyList<Scalar> windows, ScanLayout layout, IReadOnlyList<ScanStep> steps) : Plan(layout.Output)
{
    public override bool IsSerialized => keys.Count == 0;

    public override IEnumerable<Batch> Execute(Run run)
    {
        foreach (var part in Parts(input.ExecuteWhole(run), run))
        {
            var records = new ScanRecords(WithWindows(part, run), layout, run);
            var result = new ScanResult(records, layout, run);
            var state = new ScanState(records, steps, result, run);
            for (var row = 0; row < records.RowCount; row++)
            {
                run.Check();
                state.Offer(row);
            }

            state.End();
            if (result.Count > 0)
            {
                yield return result.Take();
            }
        }
    }

    private IEnumerable<Batch> Parts(Batch whole, Run run)
    {
        if (keys.Count == 0)
        {
            return [whole];
        }

        run.Charge(whole.RowCount * 8L);
        var groups = new GroupKeys(keys);
        var codes = groups.Encode([.. keys.Select(key => key.Evaluate(whole, run))], whole.RowCount, run: run);
        return Enumerable.Range(0, whole.RowCount).GroupBy(row => codes[row]).Select(rows => whole.Select([.. rows]));
    }

    private Batch WithWindows(Batch rows, Run run) => windows.Count == 0
        ? rows
        : new ComputedBatch(rows, [.. input.Schema.Columns.Select((column, i) => new ColumnScalar(i, column.Name, column.Type)), .. windows], run);
}
