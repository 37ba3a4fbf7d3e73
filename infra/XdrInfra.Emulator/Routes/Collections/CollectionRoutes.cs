using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.Collections;

/// <summary>Sentinel's other collections, which nothing here acts on: what is written can be read.</summary>
internal sealed class CollectionRoutes : IRoutes
{
    private const string Source = "https://learn.microsoft.com/rest/api/securityinsights/";
    private static readonly string[] Types = 
    [
        "metadata", "automationRules", "dataConnectorDefinitions", "alertRuleTemplates", "watchlists", "bookmarks", "entityQueries", "entityQueryTemplates",
        "securityMLAnalyticsSettings", "sourcecontrols", "officeConsents",
    ];

    public IEnumerable<Route> Routes => Types.SelectMany(type => new[]
    {
        Of("GET", type, "", call => Paging.Reply(call, SentinelResources.List(call, type).Select(item => ResourceView.Of(item)), 50)),
        Of("GET", type, "/{name}", call => ResourceView.OrNotFound(
            call.World.Find(SentinelResources.Id(call, type, call["name"])), item => ResourceView.Of(item), () => SentinelResources.NotFound(call, "Object", call["name"]))),
        Of("PUT", type, "/{name}", call => Put(call, type)),
        Of("DELETE", type, "/{name}", call => SentinelResources.Deleted(call.World.Find(SentinelResources.Id(call, type, call["name"])))),
    });

    private static Route Of(string method, string type, string rest, Func<Call, Outcome> handle) =>
        new(Service.Arm, method, $"{Ids.SentinelTemplate}/{type}{rest}", handle)
        {
            Versions = ApiVersionTable.Collection(type), Source = Source, Note = "kept as written, without meaning",
        };

    private static Outcome Put(Call call, string type)
    {
        var body = call.Json();
        var existing = call.World.Find(SentinelResources.Id(call, type, call["name"]));
        if (SentinelResources.StaleEtag(call, existing, body, "object") is { } stale)
        {
            return stale;
        }

        var written = SentinelResources.Written(call, type, call["name"], body.Text("kind"), body.At("properties") ?? WireJson.EmptyObject);
        return SentinelResources.Saved(written, existing is not null, ResourceView.Of(written));
    }
}
