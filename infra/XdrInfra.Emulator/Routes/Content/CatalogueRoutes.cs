using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.Content;

/// <summary>The Content Hub's catalogue: what can be installed. The packaged template comes with a single entry only.</summary>
internal sealed class CatalogueRoutes : IRoutes
{
    private const string Packages = Ids.SentinelTemplate + "/contentProductPackages";
    private const string Templates = Ids.SentinelTemplate + "/contentProductTemplates";
    private const string Source = "https://learn.microsoft.com/rest/api/securityinsights/product-packages";

    public IEnumerable<Route> Routes =>
    [
        Of(Packages, List, "three solutions; $search and $filter on displayName or contentId"),
        Of(Packages + "/{name}", Get, "by content id or product id; packagedContent is a template of ours"),
        Of(Templates, ListTemplates, "the items of the solutions"),
        Of(Templates + "/{name}", GetTemplate, "by content id"),
    ];

    private static Route Of(string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, "GET", template, handle) { Versions = ApiVersionTable.Content, Source = Source, Note = note };

    private static Outcome List(Call call) =>
        Paging.Reply(call, Catalogue.Entries.Where(entry => Asked(call, entry.ContentId, entry.DisplayName)).Select(entry => View(call, entry)), 2);

    private static Outcome Get(Call call)
    {
        if (Catalogue.Find(call["name"]) is not { } entry)
        {
            return SentinelResources.NotFound(call, "Product package", call["name"]);
        }

        var view = View(call, entry);
        if (view["properties"] is JsonObject properties)
        {
            properties["packagedContent"] = PackagedContent.Of(entry);
        }

        return Reply.Ok(view);
    }

    private static Outcome ListTemplates(Call call) => Paging.Reply(call,
        Catalogue.Entries.SelectMany(entry => entry.Items.Where(item => Asked(call, item.ContentId, item.DisplayName)).Select(item => View(call, entry, item))), 10);

    private static Outcome GetTemplate(Call call)
    {
        var found = Catalogue.Entries.SelectMany(entry => entry.Items.Select(item => (entry, item)))
            .Where(pair => string.Equals(pair.item.ContentId, call["name"], StringComparison.OrdinalIgnoreCase))
            .Select(pair => View(call, pair.entry, pair.item));
        return found.FirstOrDefault() is { } view ? Reply.Ok(view) : SentinelResources.NotFound(call, "Product template", call["name"]);
    }

    private static bool Asked(Call call, string contentId, string displayName)
    {
        var search = call.Query.GetValueOrDefault("$search", "").Trim('"');
        var filter = call.Query.GetValueOrDefault("$filter", "");
        return (search.Length == 0 || displayName.Contains(search, StringComparison.OrdinalIgnoreCase))
            && (filter.Length == 0 || filter.Contains($"'{contentId}'", StringComparison.OrdinalIgnoreCase) || filter.Contains($"'{displayName}'", StringComparison.OrdinalIgnoreCase));
    }

    private static JsonObject View(Call call, CatalogueEntry entry) => new()
    {
        ["id"] = SentinelResources.Id(call, "contentProductPackages", entry.ContentId),
        ["name"] = entry.ContentId,
        ["type"] = SentinelResources.TypeOf("contentProductPackages"),
        ["properties"] = new JsonObject
        {
            ["contentId"] = entry.ContentId,
            ["contentProductId"] = entry.ProductId,
            ["contentKind"] = "Solution",
            ["contentSchemaVersion"] = "3.0.0",
            ["displayName"] = entry.DisplayName,
            ["publisherDisplayName"] = "Microsoft Corporation",
            ["version"] = entry.Version,
            ["installedVersion"] = call.World.Find(SentinelResources.Id(call, "contentPackages", entry.ContentId))?.Properties.Text("version"),
            ["isNew"] = "false",
            ["isPreview"] = "false",
            ["isFeatured"] = "false",
            ["isDeprecated"] = "false",
        },
    };

    private static JsonObject View(Call call, CatalogueEntry entry, CatalogueItem item) => new()
    {
        ["id"] = SentinelResources.Id(call, "contentProductTemplates", item.ContentId),
        ["name"] = item.ContentId,
        ["type"] = SentinelResources.TypeOf("contentProductTemplates"),
        ["properties"] = new JsonObject
        {
            ["contentId"] = item.ContentId,
            ["contentKind"] = item.Kind,
            ["displayName"] = item.DisplayName,
            ["version"] = item.Version,
            ["packageId"] = entry.ContentId,
            ["packageName"] = entry.DisplayName,
            ["packageKind"] = "Solution",
            ["packageVersion"] = entry.Version,
        },
    };
}
