using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Series;

/// <summary>Turns groups by key and step into one row for each key, with arrays over all steps.</summary>
internal sealed class MakeSeriesPlan(Plan grouped, int keyCount, SeriesAxis axis, IReadOnlyList<Scalar> defaults, RowType schema) : Plan(schema)
{
    // Each point of an axis is a value of its own.
    private const int PointBytes = 64;

    /// <summary>Without input there is still a row, all of defaults.</summary>
    public bool NeverEmpty { get; init; }

    public override IEnumerable<Batch> Execute(Run run)
    {
        var whole = grouped.ExecuteWhole(run);
        if (whole.RowCount == 0 && !NeverEmpty)
        {
            yield break;
        }

        var keys = new GroupKeys([.. Schema.Columns.Take(keyCount).Select(column => column.Type)]);
        var codes = keys.Encode([.. Enumerable.Range(0, keyCount).Select(i => whole[i])], whole.RowCount, run: run);
        if (axis.HasStart && axis.HasEnd)
        {
            run.Produce(Math.Clamp(axis.Count(run), 0, int.MaxValue) * (defaults.Count + 1L) * keys.Count);
        }

        var steps = (Column<long>)whole[keyCount];
        var rows = Enumerable.Range(0, whole.RowCount).Where(row => !steps.IsNull(row)).ToLookup(row => codes[row]);
        var fillers = defaults.Select(filler => DynamicValue.FromScalar(filler.EvaluateOnce(run))).ToArray();
        var series = Enumerable.Range(0, keys.Count).Select(group => Range(rows[group].Select(row => steps[row]), run)).ToArray();
        if (!axis.HasStart || !axis.HasEnd)
        {
            run.Produce(series.Sum(range => range.Count * (defaults.Count + 1)));
        }

        run.Charge(series.Sum(range => range.Count) * PointBytes);
        var columns = new List<Column>(keyCount == 0 ? [] : keys.Decode());
        for (var i = 0; i < defaults.Count; i++)
        {
            var (values, filler) = (whole[keyCount + 1 + i], fillers[i]);
            columns.Add(Kernel.RowsOf(keys.Count, group => Array(series[group], rows[group], steps, values, filler), run));
        }

        var axes = series.Distinct().ToDictionary(range => range, range => axis.Values(range.First, range.Count, run));   // with a start and an end all series share one
        columns.Add(Kernel.RowsOf(keys.Count, group => axes[series[group]]));
        yield return new ColumnBatch(keys.Count, columns);
    }

    // Without a start or an end the data decides.
    private (long First, long Count) Range(IEnumerable<long> numbers, Run run)
    {
        if (axis.HasStart && axis.HasEnd)
        {
            return (0, Math.Clamp(axis.Count(run), 0, int.MaxValue));
        }

        var known = numbers.ToList();
        var first = axis.HasStart || known.Count == 0 ? 0 : known.Min();
        return (first, known.Count == 0 ? 0 : (long)Math.Min((decimal)known.Max() - first + 1, int.MaxValue));
    }

    private static DynamicValue Array((long First, long Count) range, IEnumerable<int> rows, Column<long> steps, Column values, DynamicValue? filler)
    {
        var items = new DynamicValue?[range.Count];
        System.Array.Fill(items, filler);
        foreach (var row in rows)
        {
            items[steps[row] - range.First] = DynamicValue.FromScalar(values.GetValue(row));
        }

        return DynamicValue.FromItems(items);
    }
}
