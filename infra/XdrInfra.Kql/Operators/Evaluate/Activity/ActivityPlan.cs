using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;
using XdrInfra.Kql.Operators.Series;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Evaluate.Activity;

/// <summary>Sorts the rows into groups and windows, and lets the plugin count in each group.</summary>
internal sealed class ActivityPlan(ActivityPlugin plugin, Plan input, Scalar id, Scalar time, IReadOnlyList<Scalar> dimensions, IReadOnlyDictionary<string, Scalar> options, RowType schema)
    : Plan(schema)
{
    private const long RowBytes = 400;   // its windows and measures, boxed, and its columns

    /// <summary>Ids that do not count as new: the column of that name, or the first.</summary>
    public Plan? Known { get; init; }

    public override IEnumerable<Batch> Execute(Run run)
    {
        var values = options.ToDictionary(option => option.Key, option => option.Value.EvaluateOnce(run), StringComparer.Ordinal);
        var axis = ActivityAxis.Of(time.Type, values.GetValueOrDefault("Start"), values.GetValueOrDefault("End"), values["Step"]);
        var whole = input.ExecuteWhole(run);
        var ids = KeyCoder.Create(id.Type);
        var groups = new GroupKeys(dimensions);
        var codes = groups.Encode([.. dimensions.Select(dimension => dimension.Evaluate(whole, run))], whole.RowCount, run: run);
        var events = Events(whole, codes, ids, groups.Count, axis, run);
        var known = KnownIds(ids, run);
        var result = new List<ActivityRow>();
        for (var group = 0; group < events.Count; group++)
        {
            var data = new ActivityData(axis, events[group], values) { Known = known };
            foreach (var row in plugin.Count(data, run))
            {
                run.Charge(RowBytes);
                result.Add(row with { Group = group });
            }
        }

        run.Produce(result.Count);
        if (result.Count > 0)
        {
            yield return Rows(result, groups, axis);
        }
    }

    // A row past the end takes no part.
    private List<List<ActivityEvent>> Events(Batch whole, int[] codes, KeyCoder ids, int groupCount, ActivityAxis axis, Run run)
    {
        run.Charge(whole.RowCount * 48L);
        var idCodes = ids.Encode(id.Evaluate(whole, run), add: true, nullsMatch: true, run);
        var times = time.Evaluate(whole, run);
        var end = options.TryGetValue("End", out var given) ? AxisNumber.Of(given.EvaluateOnce(run)) : null;
        var events = Enumerable.Range(0, groupCount).Select(_ => new List<ActivityEvent>()).ToList();
        for (var row = 0; row < whole.RowCount; row++)
        {
            var value = times.GetValue(row);
            if (axis.WindowOf(value) is { } window && AxisNumber.Of(value) is { } number && (end is null || number <= end))
            {
                events[codes[row]].Add(new ActivityEvent(idCodes[row], number, options.ContainsKey("Start") ? window : Math.Max(window, 0)));
            }
        }

        events.ForEach(group => group.Sort((left, right) => left.Time.CompareTo(right.Time)));
        return events;
    }

    private HashSet<int> KnownIds(KeyCoder ids, Run run)
    {
        if (Known is null)
        {
            return [];
        }

        var whole = Known.ExecuteWhole(run);
        var at = id is ColumnScalar column ? Known.Schema.IndexOf(column.Name) : 0;
        return [.. ids.Encode(Conversion.Convert(whole[Math.Max(at, 0)], id.Type), add: false, nullsMatch: true)];
    }

    private ColumnBatch Rows(List<ActivityRow> rows, GroupKeys groups, ActivityAxis axis)
    {
        var columns = new List<Column>();
        for (var i = 0; i < plugin.TimePrefixes.Count; i++)
        {
            columns.Add(Boxed(time.Type, rows.Select(row => axis.At(row.Windows[i]))));
        }

        int[] keys = [.. rows.Select(row => row.Group)];
        columns.AddRange(groups.Decode().Select(column => column.Gather(keys)));
        for (var i = 0; i < plugin.Measures.Count; i++)
        {
            columns.Add(Boxed(plugin.Measures[i].Type, rows.Select(row => row.Measures[i])));
        }

        return new ColumnBatch(rows.Count, columns);
    }

    private static Column Boxed(KqlType type, IEnumerable<object?> values)
    {
        var appender = ColumnFactory.Appender(type);
        foreach (var value in values)
        {
            appender.AppendBoxed(value);
        }

        return appender.Snapshot(appender.Count);
    }
}
