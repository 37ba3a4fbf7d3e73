using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Evaluate.Sequence;

/// <summary>Within each group of the dimensions: rows of the steps one after the other, none later than allowed. Equal times are one sequence.</summary>
internal sealed class SequenceDetectPlan(
    Plan input, Scalar time, IReadOnlyList<Scalar> steps, IReadOnlyList<Scalar> dimensions, Scalar longestStep, Scalar longestSequence, RowType schema) : Plan(schema)
{
    private const long FoundBytes = 128;   // its entry, its times, and what tells it from the others

    public override IEnumerable<Batch> Execute(Run run)
    {
        var whole = input.ExecuteWhole(run);
        run.Charge(whole.RowCount * 16L);
        var times = (Column<DateTime>)time.Evaluate(whole, run);
        var groups = new GroupKeys(dimensions);
        var codes = groups.Encode([.. dimensions.Select(dimension => dimension.Evaluate(whole, run))], whole.RowCount, run: run);
        var rowsOfStep = steps.Select(step => Kernel.Selection((Column<bool>)step.Evaluate(whole, run)).Where(row => !times.IsNull(row)).OrderBy(row => times[row]).ToLookup(row => codes[row])).ToList();
        var found = new List<(int Group, DateTime[] Times)>();
        for (var group = 0; group < groups.Count && steps.Count > 0; group++)
        {
            foreach (var first in rowsOfStep[0][group])
            {
                run.Check();
                Follow([first], group, times, rowsOfStep, found, run);
            }
        }

        var distinct = found.DistinctBy(one => (one.Group, string.Join('|', one.Times.Select(moment => moment.Ticks)))).ToList();
        if (distinct.Count > 0)
        {
            yield return Rows(distinct, groups);
        }
    }

    private void Follow(List<int> rows, int group, Column<DateTime> times, List<ILookup<int, int>> rowsOfStep, List<(int Group, DateTime[] Times)> found, Run run)
    {
        if (rows.Count == steps.Count)
        {
            run.Produce(1);
            run.Charge(FoundBytes + (steps.Count * 64L));
            found.Add((group, [.. rows.Select(row => times[row])]));
            return;
        }

        var (step, span) = (longestStep.EvaluateOnce(run) as TimeSpan? ?? TimeSpan.Zero, longestSequence.EvaluateOnce(run) as TimeSpan? ?? TimeSpan.Zero);
        var (start, last) = (times[rows[0]], times[rows[^1]]);
        foreach (var next in rowsOfStep[rows.Count][group].SkipWhile(row => times[row] < last).TakeWhile(row => times[row] - last <= step && times[row] - start <= span))
        {
            if (!rows.Contains(next))
            {
                Follow([.. rows, next], group, times, rowsOfStep, found, run);
            }
        }
    }

    private ColumnBatch Rows(List<(int Group, DateTime[] Times)> found, GroupKeys groups)
    {
        int[] keys = [.. found.Select(one => one.Group)];
        var columns = groups.Decode().Select(column => column.Gather(keys)).ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            columns.Add(new Column<DateTime>([.. found.Select(one => one.Times[i])], found.Count));
        }

        columns.Add(new Column<TimeSpan>([.. found.Select(one => one.Times[^1] - one.Times[0])], found.Count));
        return new ColumnBatch(found.Count, columns);
    }
}
