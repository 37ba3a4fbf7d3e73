using System.Globalization;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Cost;

/// <summary>Estimates the cost of a stack from the size that its owner wrote down.</summary>
public static class CostEstimator
{
    // https://azure.microsoft.com/offers/sentinel-microsoft-365-offer/
    private const double GrantMegabytesPerUser = 5;
    private const double MegabytesPerGb = 1000;
    private const double DaysPerMonth = 365.0 / 12;

    public static CostEstimate Estimate(StackSettings settings, TableCatalog catalog, PriceList prices)
    {
        var volumes = Volumes.Load();
        var tables = TablesOf(settings, catalog).Select(table => CostOf(table, settings, volumes, prices)).ToList();
        var grant = GrantGb(settings, tables);
        return new(settings.Stack, prices, tables, Assumptions(tables, volumes, prices, grant > 0))
        {
            GrantGbPerDay = grant,
            GrantPerMonth = grant * prices.Analytics * DaysPerMonth,
            Missing = [.. tables.Select(table => volumes.MissingFor(table.Table, settings.Estimate)).OfType<string>().Distinct(StringComparer.Ordinal)],
            Notes = Notes(settings, tables),
        };
    }

    /// <summary>The tables that the connector will fill.</summary>
    private static IEnumerable<TableInfo> TablesOf(StackSettings settings, TableCatalog catalog)
    {
        var wanted = settings.Events.Tables.Where(table => table.IsKnown).Select(table => table.Known).ToHashSet(StringComparer.Ordinal);
        return catalog.Tables.Where(table => wanted.Contains(table.Name)
            || (table.Name == "SecurityIncident" && settings.Connector.Incidents.Or(true))
            || (table.Name == "SecurityAlert" && settings.Connector.Alerts.Or(true)));
    }

    private static TableCost CostOf(TableInfo table, StackSettings settings, Volumes volumes, PriceList prices)
    {
        var own = settings.Retention.Tables.GetValueOrDefault(table.Name);
        var standing = settings.Retention.Default;
        var plan = own?.Plan.Or(TablePlan.Analytics) ?? TablePlan.Analytics;
        var analytics = plan == TablePlan.Analytics
            ? own is { AnalyticsDays.IsKnown: true } ? own.AnalyticsDays.Known : standing.AnalyticsDays.Or(RetentionDays.Included)
            : RetentionDays.FixedInteractive;
        var total = own is { TotalDays.IsKnown: true } ? own.TotalDays.Known : standing.TotalDays.Or(analytics);
        var gb = volumes.GbPerDay(table.Name, settings.Estimate);
        return new(table.Name, plan, table.Free, gb)
        {
            AnalyticsDays = analytics,
            TotalDays = total,
            IngestionPerMonth = table.Free ? 0 : (gb ?? 0) * prices.Ingestion(plan) * DaysPerMonth,
            RetentionPerMonth = (gb ?? 0) * RetentionPerGb(plan, analytics, total, prices),
        };
    }

    /// <summary>For a GB a day, once the retention has filled up.</summary>
    private static double RetentionPerGb(TablePlan plan, int analytics, int total, PriceList prices)
    {
        var beyondIncluded = plan == TablePlan.Analytics ? Math.Max(0, analytics - RetentionDays.Included) : 0;
        var longTerm = Math.Max(0, total - (plan == TablePlan.Analytics ? Math.Max(analytics, RetentionDays.Included) : analytics));
        return (beyondIncluded * prices.AnalyticsRetention) + (longTerm * prices.LongTermRetention);
    }

    private static double GrantGb(StackSettings settings, List<TableCost> tables)
    {
        var granted = settings.Estimate.E5Grant.Or(false) ? settings.Estimate.Users.Or(0) * GrantMegabytesPerUser / MegabytesPerGb : 0;
        return Math.Min(granted, tables.Where(table => !table.Free && table.Plan == TablePlan.Analytics).Sum(table => table.GbPerDay ?? 0));
    }

    private static List<Assumption> Assumptions(List<TableCost> tables, Volumes volumes, PriceList prices, bool granted)
    {
        var assumptions = new List<Assumption>
        {
            new($"Prices: {prices.Name} of {prices.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, in {prices.Currency}.", prices.Source),
            new("A month has 365/12 days, a GB has 1000 MB, and retention has filled up.", null),
            new($"The first {RetentionDays.Included} days of interactive retention are included with Sentinel.", "https://learn.microsoft.com/azure/sentinel/billing"),
            new("SecurityIncident and SecurityAlert are free, all other tables of the connector are charged.", "https://learn.microsoft.com/azure/sentinel/microsoft-365-defender-sentinel-integration"),
            new(volumes.Note, null),
        };
        if (granted)
        {
            assumptions.Add(new($"The Microsoft 365 E5 grant covers {GrantMegabytesPerUser} MB a day for each user, event tables on the Analytics plan first.", "https://azure.microsoft.com/offers/sentinel-microsoft-365-offer/"));
        }

        assumptions.AddRange(tables.Select(table => volumes.Words(table.Table)).OfType<string>().Select(text => new Assumption(text, null)));
        return assumptions;
    }

    private static IReadOnlyList<string> Notes(StackSettings settings, List<TableCost> tables)
    {
        var charged = tables.Where(table => !table.Free).Sum(table => table.GbPerDay ?? 0);
        return settings.Workspace.DailyCapGb is { IsKnown: true } cap && charged > cap.Known
            ? [FormattableString.Invariant($"The daily cap of {cap.Known} GB is below the estimate of {charged:0.##} GB a day: ingestion would stop before the day ends.")]
            : [];
    }
}
