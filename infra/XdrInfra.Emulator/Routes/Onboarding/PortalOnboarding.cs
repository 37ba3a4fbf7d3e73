using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Routes.DataConnectors;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Onboarding;

/// <summary>What the Defender portal does by itself to a workspace that it manages.</summary>
// https://learn.microsoft.com/azure/sentinel/connect-microsoft-365-defender
internal static class PortalOnboarding
{
    public static IEnumerable<WorldChange> Of(Call call)
    {
        if (call.World.Conditions.Portal != PortalState.Primary || ConnectorRoutes.XdrConnectors(call, Ids.Workspace(call)).Any())
        {
            return [];
        }

        return Connect(call, Ids.Workspace(call), incidents: true, alerts: true);
    }

    /// <summary>The connector as the portal makes it.</summary>
    public static IEnumerable<WorldChange> Connect(Call call, string workspaceId, bool incidents, bool alerts)
    {
        var name = Ids.Made(call.World.Seed, "portal connector", workspaceId);
        var existing = ConnectorRoutes.XdrConnectors(call, workspaceId).FirstOrDefault();
        var connector = new ArmResource
        {
            Id = existing?.Id ?? Ids.Sentinel(workspaceId, "dataConnectors", name),
            Type = SentinelResources.TypeOf("dataConnectors"),
            Name = existing?.Name ?? name,
            Kind = Flow.XdrConnector,
            Etag = Ids.NextEtag(call),
            Properties = WireJson.Element(new JsonObject
            {
                ["tenantId"] = call.Installation.TenantId,
                ["dataTypes"] = new JsonObject { ["incidents"] = State(incidents), ["alerts"] = State(alerts) },
            }),
            CreatedAt = existing?.CreatedAt ?? call.Now,
            ChangedAt = call.Now,
        };
        return [new WorldChange.Put(connector)];
    }

    // The portal writes the states in lower case, as seen on live objects.
    private static JsonObject State(bool on) => new() { ["state"] = on ? "enabled" : "disabled" };
}
