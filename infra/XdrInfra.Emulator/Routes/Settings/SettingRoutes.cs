using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Settings;

/// <summary>Sentinel's settings: EntityAnalytics, Ueba, Anomalies, EyesOn. An update needs the current etag.</summary>
internal sealed class SettingRoutes : IRoutes
{
    private const string Type = "settings";
    private const string Source = "https://github.com/Azure/azure-rest-api-specs (securityinsights preview, Settings.json)";

    // Clients of older versions, for example 2022-09-01-preview, throw on 201.
    private const string CreatedSince = "2024-10-01-preview";

    public IEnumerable<Route> Routes =>
    [
        Of("GET", "", List, "one page"),
        Of("GET", "/{name}", Get, "404: never enabled"),
        Of("PUT", "/{name}", Put, "EntityAnalytics before Ueba; a lock on the workspace, a missing sensor, a missing or stale etag are refused; 201 only from 2024-10-01-preview on"),
        Of("DELETE", "/{name}", Delete, "200 or 204"),
    ];

    private static Route Of(string method, string rest, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, method, $"{Ids.SentinelTemplate}/{Type}{rest}", handle) { Versions = ApiVersionTable.Settings, Source = Source, Note = note };

    private static Outcome List(Call call) => Paging.Reply(call, SentinelResources.List(call, Type).Select(setting => ResourceView.Of(setting)), 100);

    private static Outcome Get(Call call) => Find(call) is { } setting
        ? Reply.Ok(ResourceView.Of(setting))
        : SentinelResources.NotFound(call, "Setting", call["name"]);

    private static ArmResource? Find(Call call) => call.World.Find(SentinelResources.Id(call, Type, call["name"]));

    private static Outcome Put(Call call)
    {
        var body = call.Json();
        var existing = Find(call);
        if (SettingRefusals.Refuse(call, body, existing) is { } refusal)
        {
            return refusal;
        }

        var kind = body.Text("kind") ?? call["name"];
        var properties = body.At("properties").Copy();
        properties["onboardDateTime"] = existing?.Properties.Text("onboardDateTime") ?? WireJson.Time(call.Now);
        var written = SentinelResources.Written(call, Type, kind, kind, WireJson.Element(properties));
        var created = existing is null && string.CompareOrdinal(call.ApiVersion, CreatedSince) >= 0;
        return SentinelResources.Saved(written, !created, ResourceView.Of(written));
    }

    private static Outcome Delete(Call call) => SentinelResources.Deleted(Find(call));
}
