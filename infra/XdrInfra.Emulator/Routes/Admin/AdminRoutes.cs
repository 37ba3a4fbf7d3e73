using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Scenarios;
using XdrInfra.Emulator.State;
using XdrInfra.Emulator.Steering;

namespace XdrInfra.Emulator.Routes.Admin;

/// <summary>Steering from another process: clock, scenario, the portal's clicks. Takes a token for ARM.</summary>
internal sealed class AdminRoutes(Tokens tokens) : IRoutes
{
    public IEnumerable<Route> Routes =>
    [
        Of("GET", "/admin/state", State, "clock, seed, conditions, connected workspaces"),
        Of("POST", "/admin/clock", Clock, "{advanceTo: time} or {advanceBy: ISO 8601 duration} or {} for the wall clock"),
        Of("POST", "/admin/scenario", Scenario, "a scenario file as body: its world and faults from now on"),
        Of("POST", "/admin/portal/connector", Connect, "{workspaceId, incidents, alerts}: connects in the portal"),
        Of("POST", "/admin/portal/disconnect", Disconnect, "{workspaceId}: disconnects in the portal"),
        Of("POST", "/admin/portal/events", Events, "{workspaceId, tables}: exactly these event tables"),
        Of("POST", "/admin/portal/state", Portal, "{state: none|primary|secondary}"),
        Of("POST", "/admin/federation/assertion", Assertion, "a signed assertion of the outside issuer; {issuer, subject, audience, lifetimeSeconds} to make a bad one") with { Writes = false },
    ];

    private static Route Of(string method, string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Admin, method, template, handle) { Note = note };

    private static Outcome State(Call call) => Reply.Ok(new JsonObject
    {
        ["now"] = WireJson.Time(call.Now),
        ["wall"] = WireJson.Time(call.Wall),
        ["bornAt"] = WireJson.Time(call.World.BornAt),
        ["seed"] = call.World.Seed,
        ["revision"] = call.World.Revision,
        ["conditions"] = JsonSerializer.SerializeToNode(call.World.Conditions, WorldJson.Options),
        ["connectedWorkspaces"] = WireJson.Array(call.World.History.Keys.Where(key => key.Length > 0).Order(StringComparer.Ordinal)),
    });

    private static Outcome Clock(Call call)
    {
        var body = call.Json();
        if (body.Text("advanceTo") is { } to)
        {
            return DateTimeOffset.TryParse(to, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? ClockActions.Advance(call, moment)
                : ArmErrors.BadRequest($"'{to}' is not a time.");
        }

        return ClockActions.Advance(call, body.Text("advanceBy") is { } by ? Later(call, Duration(by)) : call.Wall);
    }

    private static DateTimeOffset Later(Call call, TimeSpan by) =>
        by <= TimeSpan.Zero ? call.Now : by >= call.World.Lag ? call.Wall : call.Now + by;

    private static TimeSpan Duration(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (Exception problem) when (problem is FormatException or OverflowException)
        {
            throw new RefusedException(ArmErrors.BadRequest($"'{text}' is not an ISO 8601 duration."));
        }
    }

    private static Outcome Scenario(Call call)
    {
        var (scenario, findings) = ScenarioReader.Read("scenario", System.Text.Encoding.UTF8.GetString(call.Body.Span));
        return scenario is null
            ? ArmErrors.BadRequest(string.Join(" ", findings))
            : ScenarioActions.Apply(scenario, call);
    }

    private static Outcome Connect(Call call)
    {
        var body = call.Json();
        return PortalActions.ConnectConnector(call, Workspace(body), body.Truth("incidents") ?? true, body.Truth("alerts") ?? true);
    }

    private static Outcome Disconnect(Call call) => PortalActions.DisconnectConnector(call, Workspace(call.Json()));

    private static Outcome Events(Call call) => PortalActions.SelectEvents(call, Workspace(call.Json()), call.Json().Texts("tables"));

    private static Outcome Portal(Call call) => Enum.TryParse<PortalState>(call.Json().Text("state"), ignoreCase: true, out var state)
        ? PortalActions.SetPortal(call, state)
        : ArmErrors.BadRequest("The state must be none, primary or secondary.");

    private Outcome Assertion(Call call)
    {
        var body = call.Json();
        var assertion = tokens.Sign(new JsonObject
        {
            ["iss"] = body.Text("issuer") ?? Federation.Issuer(call.Installation),
            ["sub"] = body.Text("subject") ?? Federation.Subject,
            ["aud"] = body.Text("audience") ?? "api://AzureADTokenExchange",
            ["iat"] = call.Wall.ToUnixTimeSeconds(),
            ["exp"] = call.Wall.AddSeconds(body.Number("lifetimeSeconds") ?? 300).ToUnixTimeSeconds(),
        });
        return Reply.Ok(new JsonObject { ["assertion"] = assertion });
    }

    private static string Workspace(JsonElement body) =>
        body.Text("workspaceId") ?? throw new RefusedException(ArmErrors.BadRequest("The body needs 'workspaceId'."));
}
