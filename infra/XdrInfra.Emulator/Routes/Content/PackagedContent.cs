using System.Text.Json.Nodes;

namespace XdrInfra.Emulator.Routes.Content;

/// <summary>The ARM template that installs a solution: its items as content templates, then the package itself.</summary>
internal static class PackagedContent
{
    private const string Version = "2023-04-01-preview";
    private const string Prefix = "[concat(parameters('workspace'),'/Microsoft.SecurityInsights/";

    public static JsonObject Of(CatalogueEntry entry) => new()
    {
        ["$schema"] = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        ["contentVersion"] = "1.0.0.0",
        ["parameters"] = new JsonObject
        {
            ["workspace"] = new JsonObject { ["type"] = "string" },
            ["workspace-location"] = new JsonObject { ["type"] = "string", ["defaultValue"] = "" },
        },
        ["variables"] = new JsonObject { ["_solutionId"] = entry.ContentId, ["_solutionName"] = entry.DisplayName },
        ["resources"] = new JsonArray([.. entry.Items.Select(item => (JsonNode)Item(entry, item)), Package(entry)]),
    };

    private static JsonObject Item(CatalogueEntry entry, CatalogueItem item) => new()
    {
        ["type"] = "Microsoft.OperationalInsights/workspaces/providers/contentTemplates",
        ["apiVersion"] = Version,
        ["name"] = $"{Prefix}{item.ContentId}-template')]",
        ["location"] = "[parameters('workspace-location')]",
        ["properties"] = new JsonObject
        {
            ["contentId"] = item.ContentId,
            ["contentProductId"] = $"{entry.ContentId}-{item.Kind}-{item.ContentId}",
            ["contentKind"] = item.Kind,
            ["displayName"] = item.DisplayName,
            ["version"] = item.Version,
            ["packageId"] = "[variables('_solutionId')]",
            ["packageName"] = "[variables('_solutionName')]",
            ["packageKind"] = "Solution",
            ["packageVersion"] = entry.Version,
            ["mainTemplate"] = new JsonObject
            {
                ["contentVersion"] = item.Version,
                ["resources"] = new JsonArray(),
                // The real catalogue ships characters here that a deployment refuses.
                ["metadata"] = new JsonObject { ["postDeployment"] = "1. Open the connector page.\u00b7\u2028 2. Connect incidents and alerts." },
            },
        },
    };

    private static JsonObject Package(CatalogueEntry entry) => new()
    {
        ["type"] = "Microsoft.OperationalInsights/workspaces/providers/contentPackages",
        ["apiVersion"] = Version,
        ["name"] = $"{Prefix}{entry.ContentId}')]",
        ["location"] = "[parameters('workspace-location')]",
        ["properties"] = new JsonObject
        {
            ["contentId"] = "[variables('_solutionId')]",
            ["contentProductId"] = entry.ProductId,
            ["contentKind"] = "Solution",
            ["contentSchemaVersion"] = "3.0.0",
            ["displayName"] = "[variables('_solutionName')]",
            ["version"] = entry.Version,
        },
    };
}
