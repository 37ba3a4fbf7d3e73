namespace XdrInfra.Model.Settings.Schema;

/// <summary>The settings under <c>xdr-infra:workspace</c>.</summary>
internal static class WorkspaceShape
{
    public static SettingShape.Group Group => new(
    [
        new("resourceGroup", new SettingShape.Text(TextRules.ResourceGroup), "Resource group of the workspace.") { Required = true, Example = "rg-soc" },
        new("name", new SettingShape.Text(TextRules.Workspace), "Name of the workspace.") { Required = true, Example = "law-soc" },
        new("create", new SettingShape.Flag(), "True makes or updates the workspace; false only reads the one that exists.") { Default = "false" },
        new("via", SettingsSchema.Choice(SettingWords.Via), "The provider that makes resource group and workspace.") { Default = "xdr" },
        new("sku", new SettingShape.Choice(Skus), "Pricing tier.") { Default = "PerGB2018" },
        // https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure
        new("retentionDays", new SettingShape.Whole(30, 730), "Interactive retention in days; tables may differ.") { Default = "90" },
        new("dailyCapGb", new SettingShape.Amount(0.023, 100_000), "Daily cap in GB: ingestion stops for the day once it is reached.") { Example = "50" },
        new("publicQuery", new SettingShape.Flag(), "Whether queries are allowed from public networks.") { Default = "true" },
        new("publicIngestion", new SettingShape.Flag(), "Whether ingestion is allowed from public networks.") { Default = "true" },
        new("localAuth", new SettingShape.Flag(), "Whether workspace keys work; false takes Entra tokens only.") { Default = "false" },
        new("protect", new SettingShape.Flag(), "Whether a delete of the workspace is refused.") { Default = "true" },
        new("tags", new SettingShape.Map(new("tag name", [], TextRules.TagName), new SettingShape.Text(TextRules.TagValue)), "Tags of resource group and workspace.") { Default = "{}", Example = "{ owner: soc }" },
    ]);

    // https://learn.microsoft.com/rest/api/loganalytics/workspaces/create-or-update (WorkspaceSkuNameEnum)
    private static IReadOnlyList<string> Skus =>
        ["PerGB2018", "CapacityReservation", "LACluster", "PerNode", "Standalone", "Standard", "Premium", "Free"];
}
