using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Expand;

/// <summary>
/// A row for each element, several values in step. A null gives one row with null, an empty array or bag gives none,
/// and a value that is no collection stays as it is.
/// </summary>
internal sealed class MvExpandPlan(Plan input, ExpandLayout layout, bool bagsAsArrays, Scalar? limit) : Plan(layout.Schema)
{
    private const int BatchRows = 1 << 16;

    public override bool IsSerialized => false;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var most = limit?.EvaluateOnce(run) as long? ?? long.MaxValue;
        foreach (var batch in input.ExecuteInPieces(run))
        {
            var columns = layout.Values.Select(value => (Column<DynamicValue>)value.Evaluate(batch, run)).ToArray();
            var expansion = new Expansion(layout, bagsAsArrays);
            for (var row = 0; row < batch.RowCount; row++)
            {
                foreach (var _ in expansion.Add(row, columns, most))
                {
                    if (expansion.Count >= BatchRows)
                    {
                        yield return Take(expansion, batch, run);
                    }
                }
            }

            if (expansion.Count > 0)
            {
                yield return Take(expansion, batch, run);
            }
        }
    }

    private static ExpandedBatch Take(Expansion expansion, Batch batch, Run run)
    {
        run.Check();
        run.Produce(expansion.Count);
        return expansion.Take(batch);
    }
}
