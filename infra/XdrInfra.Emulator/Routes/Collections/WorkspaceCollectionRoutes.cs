using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Collections;

/// <summary>A workspace's other collections, which nothing here acts on: what is written can be read; and lists that are read-only in Azure too.</summary>
internal sealed class WorkspaceCollectionRoutes : IRoutes
{
    private const string Source = "https://learn.microsoft.com/rest/api/loganalytics/";
    private static readonly string[] Kept = ["savedSearches", "dataExports", "linkedServices", "linkedStorageAccounts", "dataSources", "storageInsightConfigs"];
    private static readonly string[] ReadOnly = ["usages", "managementGroups", "intelligencePacks", "availableServiceTiers"];

    public IEnumerable<Route> Routes =>
    [
        .. Kept.SelectMany(type => new[]
        {
            Of("GET", type, "", call => Paging.Reply(call, call.World.List(Ids.Workspace(call), TypeOf(type)).Select(item => ResourceView.Of(item)), 1000), "kept as written, without meaning"),
            Of("GET", type, "/{name}", call => ResourceView.OrNotFound(Find(call, type), item => ResourceView.Of(item), () => NotFound(call, type)), "kept as written, without meaning"),
            Of("PUT", type, "/{name}", call => Put(call, type), "kept as written, without meaning"),
            Of("DELETE", type, "/{name}", call => SentinelResources.Deleted(Find(call, type)), "200 or 204"),
        }),
        .. ReadOnly.Select(type => Of("GET", type, "", call => Empty(type), "an empty list")),
    ];

    private static Route Of(string method, string type, string rest, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, method, $"{Ids.WorkspaceTemplate}/{type}{rest}", handle) { Versions = ApiVersionTable.WorkspaceCollection(type), Source = Source, Note = note };

    private static string TypeOf(string type) => $"Microsoft.OperationalInsights/workspaces/{type}";

    private static ArmResource? Find(Call call, string type) => call.World.Find($"{Ids.Workspace(call)}/{type}/{call["name"]}");

    // Two of these lists are bare arrays.
    private static Outcome Empty(string type) => new Reply(200) { Json = type is "intelligencePacks" or "availableServiceTiers" ? new JsonArray() : new JsonObject { ["value"] = new JsonArray() } };

    private static Outcome Put(Call call, string type)
    {
        var body = call.Json();
        var existing = Find(call, type);
        var properties = body.At("properties").Copy();
        properties["provisioningState"] = "Succeeded";
        var written = new ArmResource
        {
            Id = existing?.Id ?? $"{Ids.Workspace(call)}/{type}/{call["name"]}",
            Type = TypeOf(type),
            Name = existing?.Name ?? call["name"],
            Kind = body.Text("kind"),
            Tags = Tags.Of(body) ?? existing?.Tags,
            Etag = Ids.NextEtag(call),
            Properties = WireJson.Element(properties),
            CreatedAt = existing?.CreatedAt ?? call.Now,
            ChangedAt = call.Now,
        };
        return SentinelResources.Saved(written, existing is not null, ResourceView.Of(written), alwaysOk: type is "savedSearches" or "linkedStorageAccounts");
    }

    private static Reply NotFound(Call call, string type) => ArmErrors.ResourceNotFound(TypeOf(type), call["name"], call["group"]);
}
