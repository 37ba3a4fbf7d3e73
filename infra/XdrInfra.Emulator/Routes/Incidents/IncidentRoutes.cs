using System.Globalization;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.Logs;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Sentinel;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Incidents;

/// <summary>Incidents of Sentinel: the simulator's, with the changes that were written here.</summary>
internal sealed class IncidentRoutes(Simulation simulation) : IRoutes
{
    private const string Type = "incidents";
    private const int PageSize = 50;
    private const string Source = "https://learn.microsoft.com/rest/api/securityinsights/incidents";

    public IEnumerable<Route> Routes =>
    [
        Of("GET", "", List, "pages of 50, newest first; $top; filter and orderby are not modelled"),
        Of("GET", "/{name}", Get, "by the GUID of the resource"),
        Of("PUT", "/{name}", Put, "changes title, severity, status, owner, classification, labels of an incident that exists; making one is refused"),
        Of("GET", "/{name}/comments", Comments, "texts"),
        Of("PUT", "/{name}/comments/{comment}", Comment, "adds a comment"),
        Of("POST", "/{name}/alerts", Alerts, "the alerts that the workspace keeps, at most 150") with { Writes = false },
        Of("DELETE", "/{name}", _ => ArmErrors.Nested(403, "Forbidden", "The embedded Azure deletes no incident."), "refused"),
    ];

    private static Route Of(string method, string rest, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, method, $"{Ids.SentinelTemplate}/{Type}{rest}", handle) { Versions = ApiVersionTable.Incidents, Source = Source, Note = note };

    private IReadOnlyList<SentinelIncident> All(Call call) => call.World.Find(Ids.Workspace(call)) is { } workspace
        ? simulation.SentinelIncidents(call.World, workspace, call.Now)
        : [];

    private SentinelIncident Find(Call call) =>
        All(call).FirstOrDefault(incident => string.Equals(incident.Name, call["name"], StringComparison.OrdinalIgnoreCase))
        ?? throw new RefusedException(SentinelResources.NotFound(call, "Incident", call["name"]));

    private Outcome List(Call call) => Paging.Reply(call, All(call).OrderByDescending(incident => incident.Number).Select(incident => IncidentView.Of(call, incident)), PageSize);

    private Outcome Get(Call call) => Reply.Ok(IncidentView.Of(call, Find(call)));

    private Outcome Alerts(Call call) => Reply.Ok(new JsonObject { ["value"] = WireJson.Array(Find(call).Alerts.Select(alert => IncidentView.Of(call, alert))) });

    private Outcome Put(Call call)
    {
        var body = call.Json();
        var incident = Find(call);
        if (body.Text("etag") is { Length: > 0 } etag && etag.Trim('"') != IncidentView.EtagOf(incident).Trim('"'))
        {
            return ArmErrors.Nested(409, "Conflict", $"Newer instance of incident '{incident.Name}' exists for workspace '{call["workspace"]}' (Etag does not match). Data was not saved.");
        }

        if (IncidentChange.Refuse(body) is { } refusal)
        {
            return refusal;
        }

        return Edited(call, IncidentChange.Of(body, call));
    }

    private Outcome Comments(Call call) => Reply.Ok(new JsonObject
    {
        ["value"] = WireJson.Array(Find(call).Comments.Select((text, index) => IncidentView.Comment(call, $"{index + 1}", text))),
    });

    private Outcome Comment(Call call)
    {
        _ = Find(call);
        if (call.Json().Text("properties", "message") is not { Length: > 0 } message)
        {
            return ArmErrors.Nested(400, "BadRequest", "A comment needs 'properties.message'.");
        }

        var change = Fact(call, new SentinelIncidentEdit { Comment = message, ModifiedBy = call.Principal?.Name ?? "" });
        return new Outcome(Reply.Created(IncidentView.Comment(call, call["comment"], message))).And(change);
    }

    private Outcome Edited(Call call, SentinelIncidentEdit edit)
    {
        var change = Fact(call, edit);
        var after = Find(call with { World = change.Apply(call.World) });
        return new Outcome(Reply.Ok(IncidentView.Of(call, after))).And(change);
    }

    private static WorldChange.Happened Fact(Call call, SentinelIncidentEdit edit) => new(
        ArmResource.KeyOf(Ids.Workspace(call)), new WorldFact.SentinelIncidentEdited(call.Now.UtcDateTime, call["name"].ToLower(CultureInfo.InvariantCulture), edit));
}
