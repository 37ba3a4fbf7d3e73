using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Routes.DataConnectors;
using XdrInfra.Emulator.Routes.Defender;
using XdrInfra.Emulator.Routes.Onboarding;
using XdrInfra.Emulator.State;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Steering;

/// <summary>What a person clicks in the Defender portal, as decisions on the world.</summary>
internal static class PortalActions
{
    public static Outcome ConnectConnector(Call call, string workspaceId, bool incidents, bool alerts) =>
        Sentinel(call, workspaceId) is { } refusal ? refusal
        : new Outcome(Reply.Empty(204)).And([.. PortalOnboarding.Connect(call, Stored(call, workspaceId), incidents, alerts)]);

    public static Outcome DisconnectConnector(Call call, string workspaceId) =>
        Sentinel(call, workspaceId) is { } refusal ? refusal
        : new Outcome(Reply.Empty(204)).And([.. ConnectorRoutes.XdrConnectors(call, workspaceId).Select(connector => new WorldChange.Removed(connector.Id))]);

    /// <summary>Selects exactly these event tables in the portal's own export setting; none removes it.</summary>
    public static Outcome SelectEvents(Call call, string workspaceId, IReadOnlyList<string> tables)
    {
        if (call.World.Find(workspaceId) is not { } workspace)
        {
            return ArmErrors.NotFound("ResourceNotFound", $"The workspace '{workspaceId}' was not found.");
        }

        var events = ProductCatalog.Tables.Events.Select(table => table.Name).ToList();
        if (tables.FirstOrDefault(table => !events.Contains(table)) is { } unknown)
        {
            return ArmErrors.BadRequest($"The table '{unknown}' cannot be streamed; the portal offers {string.Join(", ", events)}.");
        }

        var id = $"SentinelExportSettings-{workspace.Name}";
        if (tables.Count == 0)
        {
            return new Outcome(Reply.Empty(204)).And(new WorldChange.ExportRemoved(id));
        }

        if (call.World.ExportSettings.Count >= ExportRoutes.Most && call.World.ExportSettings.TrueForAll(setting => setting.Id != id))
        {
            return ArmErrors.BadRequest($"The maximum number of export settings, {ExportRoutes.Most}, is reached.");
        }

        var chosen = events.Where(tables.Contains).ToList();
        return new Outcome(Reply.Empty(204)).And(new WorldChange.ExportPut(new ExportSetting(id, workspace.Id, [.. chosen], Body(call, id, workspace, chosen))));
    }

    /// <summary>Onboards the workspaces of this world to the Defender portal, or takes them off again.</summary>
    public static Outcome SetPortal(Call call, PortalState state)
    {
        var world = call.World with { Conditions = call.World.Conditions with { Portal = state } };
        var outcome = new Outcome(Reply.Empty(204)).And(new WorldChange.ConditionsSet(world.Conditions, world.Data));
        var onboarded = call.World.Resources.Values.Where(resource => resource.Type == SentinelResources.TypeOf("onboardingStates"));
        var workspaces = onboarded.Select(resource => Ids.WorkspaceOf(resource.Id)).OfType<string>().ToList();
        return state switch
        {
            PortalState.Primary => outcome.And([.. workspaces.SelectMany(workspace => PortalOnboarding.Connect(call, workspace, incidents: true, alerts: true))]),
            PortalState.None => outcome.And([.. workspaces.SelectMany(workspace => ConnectorRoutes.XdrConnectors(call, workspace)).Select(connector => new WorldChange.Removed(connector.Id))]),
            _ => outcome,
        };
    }

    private static Reply? Sentinel(Call call, string workspaceId) => call.World.Find(workspaceId) is null
        ? ArmErrors.NotFound("ResourceNotFound", $"The workspace '{workspaceId}' was not found.")
        : ArmScope.NotOnboarded(call, workspaceId);

    private static string Stored(Call call, string workspaceId) => call.World.Find(workspaceId)?.Id ?? workspaceId;

    private static System.Text.Json.JsonElement Body(Call call, string id, ArmResource workspace, IEnumerable<string> tables) => WireJson.Element(new JsonObject
    {
        ["id"] = id,
        ["designatedTenantId"] = null,
        ["eventHubProperties"] = null,
        ["storageAccountProperties"] = null,
        ["workspaceProperties"] = new JsonObject
        {
            ["workspaceResourceId"] = workspace.Id,
            ["subscriptionId"] = call.Installation.SubscriptionId,
            ["resourceGroup"] = workspace.Id.Split('/')[4],
            ["name"] = workspace.Name,
        },
        ["logs"] = WireJson.Array(tables.Select(table => new JsonObject { ["category"] = ExportCategories.PortalName(table), ["enabled"] = true })),
    });
}
