using System.Text.Json;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.AlertRules;

/// <summary>Analytics rules: Microsoft incident creation, scheduled, fusion.</summary>
internal sealed class AlertRuleRoutes : IRoutes
{
    private const string Type = "alertRules";
    private const int PageSize = 10;
    private const string Source = "https://learn.microsoft.com/rest/api/securityinsights/alert-rules";

    public IEnumerable<Route> Routes =>
    [
        Of("GET", "", List, "pages of 10 with nextLink"),
        Of("GET", "/{name}", Get, ""),
        Of("PUT", "/{name}", Put, "full replace; kinds MicrosoftSecurityIncidentCreation, Scheduled, NRT, Fusion; queries are not run"),
        Of("DELETE", "/{name}", Delete, "200 or 204"),
    ];

    private static Route Of(string method, string rest, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, method, $"{Ids.SentinelTemplate}/{Type}{rest}", handle) { Versions = ApiVersionTable.AlertRules, Source = Source, Note = note };

    private static ArmResource? Find(Call call) => call.World.Find(SentinelResources.Id(call, Type, call["name"]));

    private static Outcome List(Call call) => Paging.Reply(call, SentinelResources.List(call, Type).Select(rule => ResourceView.Of(rule)), PageSize);

    private static Outcome Get(Call call) => Find(call) is { } rule
        ? Reply.Ok(ResourceView.Of(rule))
        : SentinelResources.NotFound(call, "Alert rule", call["name"]);

    private static Outcome Put(Call call)
    {
        var body = call.Json();
        var existing = Find(call);
        if (AlertRuleRefusals.Refuse(body, existing) is { } refusal)
        {
            return refusal;
        }

        if (SentinelResources.StaleEtag(call, existing, body, "rule") is { } stale)
        {
            return stale;
        }

        var kind = body.Text("kind") ?? "";
        var rule = SentinelResources.Written(call, Type, call["name"], kind, Properties(call, body, kind));
        return SentinelResources.Saved(rule, existing is not null, ResourceView.Of(rule));
    }

    private static Outcome Delete(Call call) => SentinelResources.Deleted(Find(call));

    private static JsonElement Properties(Call call, JsonElement body, string kind)
    {
        var properties = body.At("properties").Copy();
        properties["lastModifiedUtc"] = WireJson.Time(call.Now);
        if (kind == Flow.IncidentRule)
        {
            foreach (var filter in AlertRuleRefusals.Filters.Where(filter => !properties.ContainsKey(filter)))
            {
                properties[filter] = null;
            }
        }

        return WireJson.Element(properties);
    }
}
