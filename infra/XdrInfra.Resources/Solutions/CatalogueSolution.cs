using System.Text.Json.Nodes;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Solutions;

/// <summary>A solution as the Content Hub offers it. The product id is a hash of Azure's own, so it is always copied.</summary>
internal sealed record CatalogueSolution(JsonObject Raw)
{
    public string Name => Raw.Text("name") ?? "";

    public string Version => Raw.Properties().Text("version") ?? "";

    public JsonObject? Template => Raw.Properties().Child("packagedContent");

    /// <summary>The record of the package: https://learn.microsoft.com/rest/api/securityinsights/content-package/install.</summary>
    public JsonObject Record()
    {
        var properties = new JsonObject();
        foreach (var name in new[] { "contentId", "contentKind", "contentProductId", "displayName", "version", "contentSchemaVersion" })
        {
            if (Raw.Properties().Text(name) is { } value)
            {
                properties[name] = value;
            }
        }

        return new JsonObject { ["properties"] = properties };
    }
}
