using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary>The sequence that stands in each step, and the rules by which a row moves them.</summary>
// https://learn.microsoft.com/kusto/query/scan-operator#scan-logic
internal sealed class ScanState(ScanRecords records, IReadOnlyList<ScanStep> steps, ScanResult result, Run run)
{
    // A look at a row takes as long as so many multiplications.
    private const int LookSteps = 250;

    private readonly bool[] _isFirst = [.. Enumerable.Range(0, steps.Count).Select(step => steps.Take(step).All(before => before.IsOptional))];
    private readonly ScanSequence?[] _sequences = new ScanSequence?[steps.Count];
    private readonly ScanRecord?[] _nothing = new ScanRecord?[steps.Count];
    private long _nextMatch;

    /// <summary>Shows a row to each step, from the last to the first.</summary>
    public void Offer(int row)
    {
        var record = records.Of(row);
        for (var step = steps.Count - 1; step >= 0; step--)
        {
            if (!Promote(step, record))
            {
                Repeat(step, record);
            }
        }
    }

    /// <summary>No row follows: what waited for one goes to the result, the oldest row first.</summary>
    public void End()
    {
        foreach (var sequence in _sequences.Where(sequence => sequence?.Pending is not null).OrderBy(sequence => sequence!.Pending!.Row))   // just filtered
        {
            Flush(sequence);
        }
    }

    // The first check: the row takes the sequence of the step before into this one; optional steps between are passed over.
    private bool Promote(int step, ScanRecord record)
    {
        for (var before = step - 1; before >= 0; before--)
        {
            if (_sequences[before] is { } sequence && Match(step, record, sequence.Records) is { } view)
            {
                Flush(_sequences[step]);
                Flush(sequence);
                (_sequences[step], _sequences[before]) = (sequence, null);
                Take(step, sequence, record, view);
                return true;
            }

            if (!steps[before].IsOptional)
            {
                break;
            }
        }

        return false;
    }

    // The second check: the row goes on with the sequence of this step, or begins one in the first.
    private void Repeat(int step, ScanRecord record)
    {
        var sequence = _sequences[step];
        if ((sequence is not null || _isFirst[step]) && Match(step, record, sequence?.Records ?? _nothing) is { } view)
        {
            Take(step, _sequences[step] ??= new ScanSequence(steps.Count, _nextMatch++), record, view);
        }
    }

    private ScanView? Match(int step, ScanRecord record, ScanRecord?[] state)
    {
        run.Check();
        run.Compute(LookSteps);
        var view = records.See(record, state);
        return ((Column<bool>)steps[step].Condition.Evaluate(view, run))[0] ? view : null;
    }

    private void Take(int step, ScanSequence sequence, ScanRecord record, ScanView view)
    {
        var extended = records.Extend(record, steps[step], view);
        sequence.Records[step] = extended;
        if (steps[step].Output == ScanOutput.All)
        {
            result.Add(extended, sequence.MatchId);
        }
        else if (steps[step].Output == ScanOutput.Last)
        {
            sequence.Pending = extended;
        }
    }

    private void Flush(ScanSequence? sequence)
    {
        if (sequence?.Pending is { } pending)
        {
            result.Add(pending, sequence.MatchId);
            sequence.Pending = null;
        }
    }
}
