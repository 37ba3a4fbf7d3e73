using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;
using XdrInfra.Kql.Operators.Evaluate.Activity;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Evaluate;

/// <summary><c>rolling_percentile(value, p, index, binsize, bins, dimensions…)</c>: the percentile over each bin and those before it.</summary>
// https://learn.microsoft.com/kusto/query/rolling-percentile-plugin
internal static class RollingPercentile
{
    public static Plan Bind(EvaluateSyntax syntax, Plan input, Binder binder)
    {
        var call = syntax.Call;
        if (call.Arguments.Count < 5)
        {
            binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, "at least 5 arguments", call.Arguments.Count));
            return new EmptyPlan(RowType.Open);
        }

        var arguments = new PluginArguments(call, binder);
        var value = binder.Scalar(call.Arguments[0], input.Schema);
        var index = binder.Scalar(call.Arguments[2], input.Schema);
        if (index.Type is not (KqlType.DateTime or KqlType.TimeSpan or KqlType.Int or KqlType.Long or KqlType.Real or KqlType.Decimal or KqlType.Unknown))
        {
            binder.Report(Diagnostics.ArgumentType(call.Arguments[2].Span, call.Function, 3, "a datetime, timespan or number", index.Type.Name()));
            return new EmptyPlan(RowType.Open);
        }

        var dimensions = call.Arguments.Skip(5).Select(dimension => (Name: ResultName.Of(dimension), Value: binder.Scalar(dimension, input.Schema))).ToList();
        var names = new RowTypeBuilder();
        names.Add(ResultName.Of(call.Arguments[2]), index.Type);
        foreach (var (name, dimension) in dimensions)
        {
            names.Add(name, dimension.Type);
        }

        var percentile = ScalarText.Of(arguments.Constant(1, "Percentile")).Replace('.', '_');
        names.Add($"rolling_{ScalarText.Of(arguments.Constant(4, "BinsPerWindow"))}_percentile_{ResultName.Of(call.Arguments[0])}_{percentile}", value.Type);
        return new RollingPercentilePlan(
            input, value, index, [.. dimensions.Select(dimension => dimension.Value)],
            binder.Constant(call.Arguments[1], "The percentile", KqlType.Real), binder.Constant(call.Arguments[3], "The size of a bin", KqlType.Unknown),
            binder.Constant(call.Arguments[4], "The number of bins", KqlType.Long), names.Build());
    }
}

internal sealed class RollingPercentilePlan(Plan input, Scalar value, Scalar index, IReadOnlyList<Scalar> dimensions, Scalar percentile, Scalar binSize, Scalar bins, RowType schema) : Plan(schema)
{
    // About what sorting takes for each row of a window.
    private const long SortSteps = 100;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var whole = input.ExecuteWhole(run);
        run.Charge(whole.RowCount * 32L);
        var axis = ActivityAxis.Of(index.Type, null, null, binSize.EvaluateOnce(run));
        var values = value.Evaluate(whole, run);
        var groups = new GroupKeys(dimensions);
        var codes = groups.Encode([.. dimensions.Select(dimension => dimension.Evaluate(whole, run))], whole.RowCount, run: run);
        var binColumn = index.Evaluate(whole, run);
        var byBin = Enumerable.Range(0, whole.RowCount)
            .Where(row => !values.IsNull(row) && !binColumn.IsNull(row))
            .GroupBy(row => (Group: codes[row], Bin: axis.WindowOf(binColumn.GetValue(row)) ?? 0))
            .OrderBy(rows => rows.Key).ToList();
        var order = RowOrder.Of([new SortKey(value, IsAscending: true, NullsFirst: true)], whole, run);
        var chosen = byBin.Select((rows, i) => Percentile(byBin, i, order, run)).ToArray();
        if (chosen.Length == 0)
        {
            yield break;
        }

        var starts = ColumnFactory.Appender(index.Type);
        byBin.ForEach(rows => starts.AppendBoxed(axis.At(rows.Key.Bin)));
        int[] keys = [.. byBin.Select(rows => rows.Key.Group)];
        yield return new ColumnBatch(chosen.Length, [starts.Snapshot(chosen.Length), .. groups.Decode().Select(column => column.Gather(keys)), values.Gather(chosen)]);
    }

    // The row with the value of nearest rank, among the rows of the bin and of those before it.
    private int Percentile(List<IGrouping<(int Group, long Bin), int>> byBin, int at, RowOrder order, Run run)
    {
        run.Check();
        var length = Math.Max(bins.EvaluateOnce(run) as long? ?? 1, 1);
        var (group, bin) = byBin[at].Key;
        var rows = new List<int>();
        for (var i = at; i >= 0 && byBin[i].Key.Group == group && byBin[i].Key.Bin > bin - length; i--)
        {
            rows.AddRange(byBin[i]);
        }

        run.Compute(rows.Count * SortSteps);
        rows.Sort(order);
        var rank = percentile.EvaluateOnce(run) as double? ?? 0;
        return rows[Math.Clamp((int)Math.Ceiling(rank / 100 * rows.Count) - 1, 0, rows.Count - 1)];
    }
}
