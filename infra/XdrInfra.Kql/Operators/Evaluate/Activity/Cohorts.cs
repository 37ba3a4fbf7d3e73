using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators.Evaluate.Activity;

/// <summary>New ids of each window, and how many of them come back in each later one.</summary>
// https://learn.microsoft.com/kusto/query/new-activity-metrics-plugin
internal static class Cohorts
{
    public static IEnumerable<ActivityRow> Count(ActivityData data, Run run)
    {
        var windows = data.Windows.ToDictionary(one => one.Window, one => one.Ids);
        var firstSeen = new Dictionary<int, long>();
        foreach (var (window, ids, _) in data.Windows)
        {
            foreach (var id in ids)
            {
                firstSeen.TryAdd(id, window);
            }
        }

        var only = data.Option("Cohort") is { } cohort ? data.Axis.WindowOf(cohort) : null;
        var last = data.Axis.Last == long.MaxValue ? windows.Keys.DefaultIfEmpty(-1).Max() : data.Axis.Last;
        foreach (var fresh in firstSeen.Where(pair => !data.Known.Contains(pair.Key)).GroupBy(pair => pair.Value, pair => pair.Key).Where(ids => only is null || ids.Key == only).OrderBy(ids => ids.Key))
        {
            var cohortIds = fresh.ToHashSet();
            for (var to = fresh.Key; to <= last; to++)
            {
                run.Check();
                run.Produce(1);
                var ids = windows.GetValueOrDefault(to) ?? [];
                var added = ids.Count(id => !data.Known.Contains(id) && (firstSeen[id] > fresh.Key || (to == fresh.Key && firstSeen[id] == to)));
                var retained = cohortIds.Count(ids.Contains);
                var rate = (double)retained / cohortIds.Count;
                yield return new ActivityRow(0, [fresh.Key, to], (long)added, (long)retained, (long)(cohortIds.Count - retained), rate, 1 - rate);
            }
        }
    }
}
