using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Onboarding;

/// <summary>Sentinel on a workspace: the onboarding state named <c>default</c>.</summary>
internal sealed class OnboardingRoutes : IRoutes
{
    private const string Type = "onboardingStates";
    private const string Source = "https://learn.microsoft.com/rest/api/securityinsights/sentinel-onboarding-states";

    public IEnumerable<Route> Routes =>
    [
        Of("GET", "/{name}", Get, "404 while Sentinel is off"),
        Of("GET", "", List, "none or one"),
        Of("PUT", "/{name}", Put, "200 or 201; idempotent; the rest of Sentinel may answer \"not onboarded\" for a while (scenario)"),
        Of("DELETE", "/{name}", Delete, "removes Sentinel with all that belongs to it"),
    ];

    private static Route Of(string method, string rest, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, method, $"{Ids.SentinelTemplate}/{Type}{rest}", handle) { Versions = ApiVersionTable.Onboarding, Source = Source, Note = note };

    private static ArmResource? Find(Call call) => call.World.Find(Ids.Onboarding(Ids.Workspace(call)));

    private static Outcome Get(Call call) => IsDefault(call) && Find(call) is { } state
        ? Reply.Ok(ResourceView.Of(state))
        : SentinelResources.NotFound(call, "Onboarding state", call["name"]);

    private static Outcome List(Call call) => Paging.Reply(call, SentinelResources.List(call, Type).Select(state => ResourceView.Of(state)), 100);

    private static Outcome Put(Call call)
    {
        if (!IsDefault(call))
        {
            return ArmErrors.Nested(400, "BadRequest", $"The onboarding state is named 'default', not '{call["name"]}'.");
        }

        var body = call.Json();
        var existing = Find(call);
        if (SentinelResources.StaleEtag(call, existing, body, "onboarding state") is { } stale)
        {
            return stale;
        }

        var properties = new JsonObject { ["customerManagedKey"] = body.Truth("properties", "customerManagedKey") ?? false };
        var state = SentinelResources.Written(call, Type, "default", kind: null, WireJson.Element(properties)) with
        {
            Pending = "Updating",
            ReadyAt = existing is null ? call.Wall + call.World.Conditions.OnboardingDelay : existing.ReadyAt,
        };
        var outcome = SentinelResources.Saved(state, existing is not null, ResourceView.Of(state));
        return existing is null ? outcome.And([.. PortalOnboarding.Of(call), .. OrphanedPackage.Of(call)]) : outcome;
    }

    private static Outcome Delete(Call call)
    {
        if (!IsDefault(call) || Find(call) is null)
        {
            return Reply.Empty(204);
        }

        var workspace = Ids.Workspace(call);
        return new Outcome(Reply.Empty(200)).And(
            new WorldChange.RemovedBelow($"{workspace}/providers/Microsoft.SecurityInsights"));
    }

    private static bool IsDefault(Call call) => string.Equals(call["name"], "default", StringComparison.OrdinalIgnoreCase);
}
