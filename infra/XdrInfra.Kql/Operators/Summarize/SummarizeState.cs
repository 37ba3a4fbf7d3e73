using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions.Aggregates;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Summarize;

/// <summary>The states of all aggregates of one run of a <c>summarize</c>.</summary>
internal sealed class SummarizeState
{
    private readonly IReadOnlyList<AggregateCall> _calls;
    private readonly Run _run;
    private readonly Aggregator?[] _states;
    private readonly Dictionary<RowChoice, ChosenRows> _choices = new(ReferenceEqualityComparer.Instance);
    private readonly List<Batch> _kept = [];
    private int _rowCount;
    private long _charged;

    public SummarizeState(IReadOnlyList<AggregateCall> calls, Run run)
    {
        (_calls, _run) = (calls, run);
        _states = [.. calls.Select(call => call.Choice is null ? call.Create(run) : null)];
        foreach (var choice in calls.Select(call => call.Choice).OfType<RowChoice>())
        {
            _choices.TryAdd(choice, ChosenRows.Create(choice));
        }
    }

    public void Add(Batch batch, int[] groups, int groupCount)
    {
        for (var i = 0; i < _states.Length; i++)
        {
            var arguments = _states[i] is null ? [] : _calls[i].Arguments.Select(argument => argument.Evaluate(batch, _run)).ToArray();
            _states[i]?.Add(Where(groups, _calls[i].Condition, batch), groupCount, arguments);
        }

        foreach (var (choice, rows) in _choices)
        {
            rows.Add(Where(groups, choice.Condition, batch), groupCount, _rowCount, choice.Key?.Evaluate(batch, _run));
        }

        if (_choices.Count > 0)
        {
            _kept.Add(batch);
            batch.Hold(_run);
            _rowCount += batch.RowCount;
        }
    }

    /// <summary>Bytes held since the last call, with those of the keys.</summary>
    public long NewlyHeld(long keyBytes)
    {
        var now = keyBytes + _states.Sum(state => state?.HeldBytes ?? 0);
        var newly = now - _charged;
        _charged = now;
        return newly;
    }

    /// <summary>How to make each aggregate column; those of chosen rows are made only when somebody asks.</summary>
    public IReadOnlyList<Func<Column>> Finish(int groupCount, RowType inputType)
    {
        var whole = ConcatBatch.Of([.. _kept.Where(batch => batch.RowCount > 0)], inputType);
        whole.Hold(_run);
        var chosen = _choices.ToDictionary(pair => pair.Key, pair => whole.Select(pair.Value.Finish(groupCount)), (IEqualityComparer<RowChoice>)ReferenceEqualityComparer.Instance);
        return [.. _calls.Select((call, i) => (Func<Column>)(() =>
            call.Choice is null ? _states[i]!.Finish(groupCount) : call.Arguments[0].Evaluate(chosen[call.Choice], _run)))];   // a call without a choice has a state
    }

    private int[] Where(int[] groups, Scalar? condition, Batch batch)
    {
        if (condition is null)
        {
            return groups;
        }

        var holds = (Column<bool>)condition.Evaluate(batch, _run);
        var chosen = new int[groups.Length];
        for (var i = 0; i < chosen.Length; i++)
        {
            chosen[i] = holds[i] && !holds.IsNull(i) ? groups[i] : -1;
        }

        return chosen;
    }
}

/// <summary>The keys, and the aggregates as they are asked for.</summary>
internal sealed class SummarizedBatch(int rowCount, IReadOnlyList<Column> keys, IReadOnlyList<Func<Column>> aggregates) : Batch(rowCount, keys.Count + aggregates.Count)
{
    protected override Column Make(int column) => column < keys.Count ? keys[column] : aggregates[column - keys.Count]();
}
