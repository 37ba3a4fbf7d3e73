using XdrInfra.Model.Catalog;

namespace XdrInfra.Model.Settings.Schema;

/// <summary>The settings under <c>xdr-infra:verify</c>.</summary>
internal static class VerifyShape
{
    /// <summary>The key in <c>freshness</c> that stands for every table without one of its own.</summary>
    public const string DefaultKey = "default";

    private static readonly SettingShape Short = new SettingShape.Duration(TimeSpan.Zero, TimeSpan.FromDays(1));

    public static SettingShape.Group Group => new(
    [
        new("wait", Short, "How long xdr up waits for data.") { Default = "15m" },
        new("incidentLatency", Short, "How soon an incident must be in Sentinel.") { Default = "10m" },
        new("syncDelay", Short, "Differences between both sides that are younger are waiting, not failed.") { Default = "10m" },
        new("freshness", new SettingShape.Map(new("table", FreshnessKeys), new SettingShape.Duration(TimeSpan.FromMinutes(1), TimeSpan.FromDays(365))), "How old the newest row of a table may be.") { Default = "{ default: 24h, UrlClickEvents: 7d }" },
        new("folder", new SettingShape.Text(TextRules.Folder), "Folder with your own checks, below the project.") { Default = "checks" },
        new("off", new SettingShape.Map(new("check code", [], TextRules.CheckCode), new SettingShape.Group(
        [
            new("reason", new SettingShape.Text(TextRules.Any), "Why.") { Required = true },
            new("expires", new SettingShape.Date(), "The last day on which it counts.") { Required = true },
        ])), "Checks that are switched off.") { Default = "{}", Example = "{ XDR5007: { reason: \"no Graph consent yet\", expires: \"2027-01-31\" } }" },
    ]);

    private static IReadOnlyList<string> FreshnessKeys => [DefaultKey, .. ProductCatalog.Tables.Tables.Select(table => table.Name)];
}
