using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Evaluate.Patterns;

/// <summary>A row for each frequent pattern, the most frequent first; columns that a pattern does not fix hold the wildcard of their type.</summary>
internal sealed class BasketPlan(Plan input, double threshold, int weight, int mostDimensions, IReadOnlyDictionary<KqlType, object?> wildcards, RowType schema) : Plan(schema)
{
    private const int OwnColumns = 3;   // segment, count and percent
    private const double Tolerance = 1e-9;   // a ratio of so many rows is rarely a whole number of them

    public override IEnumerable<Batch> Execute(Run run)
    {
        var whole = input.ExecuteWhole(run);
        var dimensions = Enumerable.Range(0, whole.ColumnCount).Where(column => column != weight).ToList();
        var weights = Enumerable.Range(0, whole.RowCount).Select(row => weight < 0 ? 1 : Conversion.ToReal(whole[weight].GetValue(row) ?? 0L) ?? 0).ToArray();
        var miner = new PatternMiner(whole, dimensions, weights, (threshold * weights.Sum()) - Tolerance, mostDimensions, run);
        var found = miner.Find().OrderByDescending(pattern => pattern.Weight).ToList();
        run.Produce(found.Count);
        if (found.Count > 0)
        {
            yield return Rows(found, whole, weights.Sum());
        }
    }

    private ColumnBatch Rows(List<Pattern> found, Batch whole, double total)
    {
        var columns = new List<Column>
        {
            new Column<long>([.. Enumerable.Range(0, found.Count).Select(i => (long)i)], found.Count),
            new Column<long>([.. found.Select(pattern => (long)pattern.Weight)], found.Count),
            new Column<double>([.. found.Select(pattern => Math.Round(pattern.Weight * 100 / total, 1))], found.Count),
        };
        for (var column = 0; column < whole.ColumnCount; column++)
        {
            columns.Add(Values(found, whole[column], column, Schema.Columns[OwnColumns + column].Type));
        }

        return new ColumnBatch(found.Count, columns);
    }

    private Column Values(List<Pattern> found, Column column, int at, KqlType type)
    {
        var appender = ColumnFactory.Appender(type);
        foreach (var pattern in found)
        {
            appender.AppendBoxed(pattern.Columns.Contains(at) ? column.GetValue(pattern.SampleRow) : wildcards.GetValueOrDefault(type));
        }

        return appender.Snapshot(found.Count);
    }
}
