using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Operators.Series;

namespace XdrInfra.Kql.Operators.Evaluate.Activity;

/// <summary>The plugins that count ids over the windows of a timeline.</summary>
// https://learn.microsoft.com/kusto/query/user-analytics
internal static class ActivityPlugins
{
    private const KqlType Long = KqlType.Long;
    private const KqlType Real = KqlType.Real;
    private const long WindowBytes = 256;   // a set of ids and its place
    private const long PeriodSteps = 50;   // what it takes to tell the period of a row from the others
    private const long IdBytes = 32;   // an id in a set, with room to grow

    public static IReadOnlyDictionary<string, ActivityPlugin> All { get; } = new Dictionary<string, ActivityPlugin>(StringComparer.Ordinal)
    {
        ["active_users_count"] = new(["LookbackWindow", "Period", "ActivePeriodsCount", "Step"], [new("dcount", Long)], ActiveUsers),
        ["activity_counts_metrics"] = new(["Step"], [new("count", Long), new("dcount", Long), new("new_dcount", Long), new("aggregated_dcount", Long)], Counts),
        ["activity_engagement"] = new(["Step", "OuterActivityWindow"], [new("dcount_activities_inner", Long), new("dcount_activities_outer", Long), new("activity_ratio", Real)], Engagement),
        ["activity_metrics"] = new(["Step"], [new("dcount_values", Long), new("dcount_newvalues", Long), new("retention_rate", Real), new("churn_rate", Real)], Metrics) { TakesNoRange = true },
        ["new_activity_metrics"] = new(
            ["Step"],
            [new("dcount_new_values", Long), new("dcount_retained_values", Long), new("dcount_churn_values", Long), new("retention_rate", Real), new("churn_rate", Real)],
            Cohorts.Count) { TimePrefixes = ["from_", "to_"], TakesCohort = true },
        ["session_count"] = new(["Step", "LookBackWindow"], [new("count_sessions", Long)], Sessions),
        ["sliding_window_counts"] = new(["LookbackWindow", "Step"], [new("Count", Long), new("Dcount", Long)], Sliding),
    };

    // https://learn.microsoft.com/kusto/query/activity-counts-metrics-plugin
    private static IEnumerable<ActivityRow> Counts(ActivityData data, Run run)
    {
        var seen = new HashSet<int>();
        foreach (var (window, ids, count) in data.Windows)
        {
            var known = seen.Count;
            seen.UnionWith(ids);
            yield return new ActivityRow(0, [window], count, (long)ids.Count, (long)(seen.Count - known), (long)seen.Count);
        }
    }

    // Compared with the window just before. The first has nothing before it.
    // https://learn.microsoft.com/kusto/query/activity-metrics-plugin
    private static IEnumerable<ActivityRow> Metrics(ActivityData data, Run run)
    {
        (long Window, HashSet<int> Ids) before = (long.MinValue, []);
        foreach (var (window, ids, _) in data.Windows)
        {
            var previous = before.Window == window - 1 ? before.Ids : [];
            var returned = ids.Count(previous.Contains);
            var retention = previous.Count == 0 ? double.NaN : (double)returned / previous.Count;
            yield return new ActivityRow(0, [window], (long)ids.Count, (long)(ids.Count - returned), retention, 1 - retention);
            before = (window, ids);
        }
    }

    // The outer window ends with the inner one.
    // https://learn.microsoft.com/kusto/query/activity-engagement-plugin
    private static IEnumerable<ActivityRow> Engagement(ActivityData data, Run run)
    {
        var outer = data.Axis.Windows(data.Option("OuterActivityWindow"));
        var windows = data.Events.GroupBy(one => one.Window).ToDictionary(rows => rows.Key, rows => rows.Select(one => one.Id).ToHashSet());
        foreach (var (window, ids, _) in data.Windows)
        {
            run.Check();
            var around = new HashSet<int>();
            foreach (var pair in windows.Where(pair => pair.Key <= window && pair.Key > window - outer))
            {
                around.UnionWith(pair.Value);
            }

            yield return new ActivityRow(0, [window], (long)ids.Count, (long)around.Count, (double)ids.Count / around.Count);
        }
    }

    // Each row counts in its own window and in those that look back to it.
    // https://learn.microsoft.com/kusto/query/sliding-window-counts-plugin
    private static IEnumerable<ActivityRow> Sliding(ActivityData data, Run run)
    {
        var length = data.Axis.Windows(data.Option("LookbackWindow"));
        var counts = new Dictionary<long, (long Count, HashSet<int> Ids)>();
        foreach (var one in data.Events)
        {
            run.Check();
            var (first, last) = (Math.Max(one.Window, 0), Math.Min(one.Window + length - 1, data.Axis.Last));
            run.Produce(Math.Max(last - first + 1, 0));
            for (var window = first; window <= last; window++)
            {
                if (!counts.TryGetValue(window, out var known))
                {
                    run.Charge(WindowBytes);
                    known = (0, []);
                }

                if (known.Ids.Add(one.Id))
                {
                    run.Charge(IdBytes);
                }

                counts[window] = (known.Count + 1, known.Ids);
            }
        }

        return counts.OrderBy(pair => pair.Key).Select(pair => new ActivityRow(0, [pair.Key], pair.Value.Count, (long)pair.Value.Ids.Count));
    }

    // A row is active when its id appears in so many periods of the time up to it.
    // https://learn.microsoft.com/kusto/query/active-users-count-plugin
    private static IEnumerable<ActivityRow> ActiveUsers(ActivityData data, Run run)
    {
        var lookback = AxisNumber.Of(data.Option("LookbackWindow")) ?? 0;
        var period = Math.Max(AxisNumber.Of(data.Option("Period")) ?? 1, 1);
        var wanted = AxisNumber.Of(data.Option("ActivePeriodsCount")) ?? 1;
        var active = new SortedDictionary<long, HashSet<int>>();
        foreach (var rows in data.Events.GroupBy(one => one.Id))
        {
            run.Check();
            var own = rows.ToList();
            var first = 0;
            for (var i = 0; i < own.Count; i++)
            {
                while (first < i && own[first].Time <= own[i].Time - lookback)
                {
                    first++;
                }

                run.Compute(PeriodSteps * (i - first + 1));
                if (own[i].Window >= 0 && own.Skip(first).Take(i - first + 1).Select(one => Math.Floor(one.Time / period)).Distinct().Count() >= wanted)
                {
                    (active.TryGetValue(own[i].Window, out var ids) ? ids : active[own[i].Window] = []).Add(rows.Key);
                }
            }
        }

        return active.Select(pair => new ActivityRow(0, [pair.Key], (long)pair.Value.Count));
    }

    // A session of an id goes on while the next row comes within the time that is looked back; it counts in each window that it has a row in.
    // https://learn.microsoft.com/kusto/query/session-count-plugin
    private static IEnumerable<ActivityRow> Sessions(ActivityData data, Run run)
    {
        var lookback = AxisNumber.Of(data.Option("LookBackWindow")) ?? 0;
        var last = new Dictionary<int, ActivityEvent>();
        var counts = new SortedDictionary<long, long>();
        foreach (var one in data.Events)
        {
            run.Check();
            var isNew = !last.TryGetValue(one.Id, out var before) || one.Time - before.Time > lookback || before.Window != one.Window;
            last[one.Id] = one;
            if (isNew && one.Window >= 0)
            {
                counts[one.Window] = counts.GetValueOrDefault(one.Window) + 1;
            }
        }

        return counts.Select(pair => new ActivityRow(0, [pair.Key], pair.Value));
    }
}
