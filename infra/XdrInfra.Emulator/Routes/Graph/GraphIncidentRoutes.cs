using System.Globalization;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.Logs;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Graph;

/// <summary>Incidents as Defender has them.</summary>
internal sealed class GraphIncidentRoutes(Simulation simulation) : IRoutes
{
    // https://learn.microsoft.com/graph/api/security-list-incidents
    private const int PageSize = 50;
    private const string Source = "https://learn.microsoft.com/graph/api/resources/security-incident";

    public IEnumerable<Route> Routes =>
    [
        Of("GET", "/v1.0/security/incidents", List, "pages of 50; $top, $skip, $expand=alerts, $filter of comparisons joined by and; newest update first"),
        Of("GET", "/v1.0/security/incidents/{id}", Get, "$expand=alerts"),
        Of("PATCH", "/v1.0/security/incidents/{id}", Patch, "status, assignedTo, classification, determination, severity, displayName, customTags, resolvingComment"),
        Of("POST", "/v1.0/security/incidents/{id}/comments", Comment, "adds a comment"),
    ];

    private static Route Of(string method, string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Graph, method, template, handle) { Source = Source, Note = note };

    private IReadOnlyList<DefenderIncident> All(Call call) => call.World.Conditions.License
        ? simulation.DefenderIncidents(call.World, call.Now)
        : throw new RefusedException(ArmErrors.Error(403, "Forbidden", "The tenant has no license for Microsoft Defender XDR."));

    private DefenderIncident Find(Call call) => All(call).FirstOrDefault(incident => incident.Id == call["id"])
        ?? throw new RefusedException(ArmErrors.Error(404, "NotFound", $"The incident '{call["id"]}' was not found."));

    private Outcome List(Call call)
    {
        var filter = GraphFilter.Read(call.Query.GetValueOrDefault("$filter"));
        var found = All(call).Where(filter).OrderByDescending(incident => incident.LastUpdated).ThenByDescending(incident => incident.Id, StringComparer.Ordinal).ToList();
        var skip = Number(call, "$skip") ?? 0;
        var top = Math.Clamp(Number(call, "$top") ?? PageSize, 1, PageSize);
        var body = new JsonObject
        {
            ["@odata.context"] = $"{call.Installation.Address}/v1.0/$metadata#security/incidents",
            ["value"] = WireJson.Array(found.Skip(skip).Take(top).Select(incident => GraphView.Of(call, incident, Expanded(call)))),
        };
        if (call.Query.GetValueOrDefault("$count") is "true")
        {
            body["@odata.count"] = found.Count;
        }

        if (skip + top < found.Count)
        {
            var query = call.Query.Where(pair => pair.Key != "$skip").Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}").Append($"$skip={skip + top}");
            body["@odata.nextLink"] = $"{call.Installation.Address}{call.Path}?{string.Join('&', query)}";
        }

        return Reply.Ok(body);
    }

    private Outcome Get(Call call) => Reply.Ok(GraphView.Of(call, Find(call), Expanded(call)));

    private Outcome Patch(Call call)
    {
        var incident = Find(call);
        var body = call.Json();
        if (GraphChange.Refuse(body) is { } refusal)
        {
            return refusal;
        }

        if (incident.Status == "redirected")
        {
            return ArmErrors.Error(400, "BadRequest", $"The incident '{incident.Id}' was merged into '{incident.RedirectIncidentId}' and cannot be changed.");
        }

        var change = Fact(call, GraphChange.Of(body));
        var after = Find(call with { World = change.Apply(call.World) });
        return new Outcome(Reply.Ok(GraphView.Of(call, after, expand: false))).And(change);
    }

    private Outcome Comment(Call call)
    {
        _ = Find(call);
        if (call.Json().Text("comment") is not { Length: > 0 } text)
        {
            return ArmErrors.Error(400, "BadRequest", "A comment needs the property 'comment'.");
        }

        var view = new JsonObject { ["value"] = new JsonArray(GraphView.Comment(call, text)) };
        return new Outcome(Reply.Ok(view)).And(Fact(call, new DefenderIncidentEdit { Comment = text }));
    }

    private static WorldChange.Happened Fact(Call call, DefenderIncidentEdit edit) =>
        new("", new WorldFact.DefenderIncidentEdited(call.Now.UtcDateTime, call["id"], edit));

    private static bool Expanded(Call call) => call.Query.GetValueOrDefault("$expand", "").Contains("alerts", StringComparison.OrdinalIgnoreCase);

    private static int? Number(Call call, string name) =>
        int.TryParse(call.Query.GetValueOrDefault(name), CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;
}
