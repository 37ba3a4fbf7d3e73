using XdrInfra.Model.Catalog;

namespace XdrInfra.Model.Settings.Schema;

/// <summary>The settings under <c>xdr-infra:retention</c>.</summary>
internal static class RetentionShape
{
    // https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure
    private static readonly SettingShape AnalyticsDays = new SettingShape.Whole(4, 730);
    private static readonly SettingShape TotalDays = new SettingShape.Whole(4, 4383);

    public static SettingShape.Group Group => new(
    [
        new("default", new SettingShape.Group(
        [
            new("analyticsDays", AnalyticsDays, "Days of interactive retention.") { Default = "90" },
            new("totalDays", TotalDays, "Days of total retention.") { Default = "365" },
        ]), "For tables that name nothing of their own."),
        new("tables", new SettingShape.Map(new("table", Tables), new SettingShape.Group(
        [
            new("plan", SettingsSchema.Choice(SettingWords.Plans), "Plan of the table; it can change once a week."),
            new("analyticsDays", AnalyticsDays, "Days of interactive retention; Basic and Auxiliary have none to set."),
            new("totalDays", TotalDays, "Days of total retention."),
        ])), "By table; what a table leaves out comes from default.") { Default = "{}", Example = "{ DeviceNetworkEvents: { totalDays: 1095 } }" },
        new("minimumDays", new SettingShape.Whole(1, 4383), "Days that regulation asks for at least.") { Default = "90" },
        new("allowShorter", new SettingShape.Flag(), "Whether retention that is longer in Azure may be shortened.") { Default = "false" },
    ]);

    /// <summary>_LogOperation is a function, it has no retention of its own.</summary>
    private static IReadOnlyList<string> Tables =>
        [.. ProductCatalog.Tables.Tables.Select(table => table.Name).Where(name => name != "_LogOperation")];
}
