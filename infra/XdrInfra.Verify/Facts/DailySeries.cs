using XdrInfra.Model.Catalog;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Judging;

namespace XdrInfra.Verify.Facts;

/// <summary>Counts a day over the last 14 days, days without rows as zero, oldest first.</summary>
public sealed record DailySeries(string Name, IReadOnlyList<DayCount> Days)
{
    public const string SelectedEvents = "Selected events";
    public const string Incidents = "Incidents";
    public const string Alerts = "Alerts";
    public const string DistinctIncidents = "Incidents, each once a day";

    private const int DayCount = 14;

    public long Total => Days.Sum(day => day.Count);

    /// <summary>The three lines of the connector page's graph, distinct incidents, then each table that has rows.</summary>
    public static IReadOnlyList<DailySeries> Of(JudgeContext context)
    {
        var activity = TableActivity.From(context.Rows("tables"));
        var selected = SelectedTables.Of(context.Settings);
        var events = context.Catalog.Events.Where(table => selected.Contains(table.Name)).ToList();
        return
        [
            Sum(context, Incidents, activity, "SecurityIncident"),
            Sum(context, Alerts, activity, "SecurityAlert"),
            Sum(context, SelectedEvents, activity, [.. events.Select(table => table.Name)]),
            Sum(context, DistinctIncidents, activity, TableActivity.DistinctIncidents),
            .. Rest(context.Catalog, activity).Select(table => Sum(context, table, activity, table)),
        ];
    }

    private static IEnumerable<string> Rest(TableCatalog catalog, IReadOnlyDictionary<string, TableActivity> activity) =>
        catalog.Events.Select(table => table.Name).Where(activity.ContainsKey);

    private static DailySeries Sum(JudgeContext context, string name, IReadOnlyDictionary<string, TableActivity> activity, params string[] tables)
    {
        var days = Enumerable.Range(0, DayCount).Select(day => context.Now.AddDays(day - DayCount));
        var counts = tables.Where(activity.ContainsKey).SelectMany(table => activity[table].Days).ToList();
        return new DailySeries(name, [.. days.Select(day => new Facts.DayCount(day, Within(counts, day)))]);
    }

    /// <summary>The service's clock and ours differ a little, so a bin belongs to the nearest day.</summary>
    private static long Within(IEnumerable<KeyValuePair<DateTimeOffset, long>> counts, DateTimeOffset day) =>
        counts.Where(count => (count.Key - day).Duration() < TimeSpan.FromHours(12)).Sum(count => count.Value);
}
