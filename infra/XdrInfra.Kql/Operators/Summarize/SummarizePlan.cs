using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;
using XdrInfra.Kql.Functions.Aggregates;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators;

/// <summary>Groups by typed keys; its rows are the keys, then the aggregates. Without keys there is always one row.</summary>
internal sealed class SummarizePlan(Plan input, IReadOnlyList<Scalar> keys, IReadOnlyList<AggregateCall> calls) : Plan(Layout(keys, calls))
{
    public override IEnumerable<Batch> Execute(Run run)
    {
        var groups = new GroupKeys([.. keys.Select(key => key.Type)]);
        var states = calls.Select(call => call.Create(run)).ToArray();
        var held = 0L;
        foreach (var batch in input.Execute(run))
        {
            run.Check();
            Add(batch, groups, states, run);
            var now = states.Sum(state => state.HeldBytes) + (groups.Count * 16L * (keys.Count + calls.Count));
            run.Charge(now - held);
            held = now;
        }

        if (groups.Count > 0)
        {
            yield return new ColumnBatch(groups.Count, [.. groups.Decode(), .. states.Select(state => state.Finish(groups.Count))]);
        }
    }

    private void Add(Batch batch, GroupKeys groups, Aggregator[] states, Run run)
    {
        var rows = groups.Encode([.. keys.Select(key => key.Evaluate(batch, run))], batch.RowCount);
        for (var i = 0; i < states.Length; i++)
        {
            var chosen = calls[i].Condition is { } condition ? Where(rows, (Column<bool>)condition.Evaluate(batch, run)) : rows;
            states[i].Add(chosen, groups.Count, [.. calls[i].Arguments.Select(argument => argument.Evaluate(batch, run))]);
        }
    }

    private static int[] Where(int[] rows, Column<bool> condition)
    {
        var chosen = new int[rows.Length];
        for (var i = 0; i < chosen.Length; i++)
        {
            chosen[i] = condition[i] && !condition.IsNull(i) ? rows[i] : -1;
        }

        return chosen;
    }

    private static RowType Layout(IReadOnlyList<Scalar> keys, IReadOnlyList<AggregateCall> calls) =>
        new([.. keys.Select(key => key.Type).Concat(calls.Select(call => call.Type)).Select((type, i) => new ColumnSchema($"${i}", type))]);
}
