using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary>Goes over the rows in their order and offers each to the steps, from the last to the first.</summary>
internal sealed class SequencePlan(Plan input, ScanLayout layout, IReadOnlyList<ScanStep> steps) : Plan(layout.Output)
{
    public override bool IsSerialized => true;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var records = new ScanRecords(input.ExecuteWhole(run), layout, run);
        var result = new ScanResult(layout, run);
        var state = new ScanState(records, steps, result, run);
        for (var row = 0; row < records.RowCount; row++)
        {
            run.Check();
            state.Offer(row);
        }

        state.End();
        if (result.Count > 0)
        {
            yield return result.Take(records.Input);
        }
    }
}
