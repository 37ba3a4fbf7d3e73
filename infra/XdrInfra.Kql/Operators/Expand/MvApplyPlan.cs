using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Expand;

/// <summary>The elements of each row go through the subquery by themselves.</summary>
internal sealed class MvApplyPlan(Plan input, ExpandLayout layout, Scalar? limit, SlotPlan slot, Plan subplan, MvApplyLayout shape) : Plan(shape.Schema)
{
    public override IEnumerable<Batch> Execute(Run run)
    {
        var most = limit?.EvaluateOnce(run) as long? ?? long.MaxValue;
        foreach (var batch in input.ExecuteInPieces(run))
        {
            var columns = layout.Values.Select(value => (Column<DynamicValue>)value.Evaluate(batch, run)).ToArray();
            for (var row = 0; row < batch.RowCount; row++)
            {
                run.Check();
                foreach (var result in Apply(batch, row, columns, most, run))
                {
                    yield return result;
                }
            }
        }
    }

    private IEnumerable<Batch> Apply(Batch batch, int row, Column<DynamicValue>[] columns, long most, Run run)
    {
        var expansion = new Expansion(layout, bagsAsArrays: false);
        run.Produce(expansion.Add(row, columns, most).Count());
        if (expansion.Count == 0)
        {
            yield break;   // no element, no subtable: an aggregate over it does not bring the row back
        }

        var elements = expansion.Take(batch);
        var results = slot.With([elements], run, () => subplan.Execute(run).ToList());
        foreach (var result in results.Where(result => result.RowCount > 0))
        {
            yield return new ColumnBatch(result.RowCount, [.. shape.Sources.Select(source => source.FromInput ? batch[source.At].Repeat(row, result.RowCount) : result[source.At])]);
        }
    }
}
