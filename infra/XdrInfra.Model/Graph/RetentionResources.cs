using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Graph;

/// <summary>One resource for the retention of each table that the stack cares for.</summary>
internal static class RetentionResources
{
    /// <summary>Event tables of the stack, the two tables of the connector, and every table that the retention settings name; in catalog order.</summary>
    public static IReadOnlyList<string> TablesOf(StackSettings settings, TableCatalog catalog)
    {
        var events = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in settings.Events.Tables)
        {
            if (table.IsKnown)
            {
                events.Add(table.Known);
            }
        }

        return
        [
            .. catalog.Tables
                .Where(table => events.Contains(table.Name) || table.Group == TableGroup.Connector || settings.Retention.Tables.ContainsKey(table.Name))
                .Select(table => table.Name),
        ];
    }

    public static Resource Table(StackSettings settings, string table)
    {
        var retention = settings.Retention;
        var own = retention.Tables.GetValueOrDefault(table);
        var plan = own?.Plan ?? retention.Default.Plan;
        var origin = own?.Origin ?? EntryOf(settings, table) ?? retention.Origin;
        var inputs = SentinelResources.OnWorkspace()
            .Set("table", new PropertyValue.Text(table) { Origin = origin })
            .Text("plan", plan.Select(SettingWords.Plans.WordOf))
            .Number("totalRetentionInDays", Either(own?.TotalDays, retention.Default.TotalDays, settings))
            .Flag("allowShorter", retention.AllowShorter)
            .Set("prior", SentinelResources.Prior($"retention.{table}"))
            .Text("onDestroy", SentinelResources.OnDestroyOf(settings));
        return new(
            LogicalNames.Retention(table),
            ResourceKinds.TableRetention,
            (plan.Or(TablePlan.Analytics) == TablePlan.Analytics ? inputs.Number("retentionInDays", Either(own?.AnalyticsDays, retention.Default.AnalyticsDays, settings)) : inputs).Done(origin),
            origin)
        {
            DependsOn = [LogicalNames.Connector],
        };
    }

    /// <summary>What the table says, then the default; when nothing is known of the tables' own values, neither counts.</summary>
    private static Value<int> Either(Value<int>? own, Value<int> standing, StackSettings settings) =>
        own is { IsAbsent: false } value ? value
        : own is null && settings.UnknownMaps.Contains("xdr-infra:retention.tables") ? Value<int>.Unknown(settings.Retention.Origin)
        : standing;

    private static Location? EntryOf(StackSettings settings, string table)
    {
        foreach (var entry in settings.Events.Tables)
        {
            if (entry.IsKnown && entry.Known == table)
            {
                return entry.Origin;
            }
        }

        return null;
    }
}
