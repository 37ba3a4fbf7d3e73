using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;
using XdrInfra.Kql.Functions.Aggregates;

namespace XdrInfra.Kql.Operators.Summarize;

/// <summary>Groups by typed keys; its rows are the keys, then the aggregates. Without keys there is always one row.</summary>
internal sealed class SummarizePlan(Plan input, IReadOnlyList<Scalar> keys, IReadOnlyList<AggregateCall> calls) : Plan(Layout(keys, calls))
{
    // A number of a group, in an array that doubles.
    private const long StateBytes = 24;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var groups = new GroupKeys(keys);
        var state = new SummarizeState(calls, run);
        foreach (var batch in input.ExecuteInPieces(run))
        {
            var codes = groups.Encode([.. keys.Select(key => key.Evaluate(batch, run))], batch.RowCount);
            state.Add(batch, codes, groups.Count);
            run.Charge(state.NewlyHeld(groups.HeldBytes + (groups.Count * StateBytes * calls.Count)));
        }

        if (groups.Count > 0)
        {
            yield return new SummarizedBatch(groups.Count, groups.Decode(), state.Finish(groups.Count, input.Schema));
        }
    }

    private static RowType Layout(IReadOnlyList<Scalar> keys, IReadOnlyList<AggregateCall> calls) => new(
    [
        .. keys.Select((key, i) => new ColumnSchema($"${i}", key.Type)),
        .. calls.Select((call, i) => new ColumnSchema($"${keys.Count + i}", call.Type)),
    ]);
}
