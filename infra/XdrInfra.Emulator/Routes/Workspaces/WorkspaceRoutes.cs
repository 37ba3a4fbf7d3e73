using System.Text.Json.Nodes;
using XdrInfra.Emulator.Logs;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Workspaces;

/// <summary>Log Analytics workspaces: asynchronous, kept for 14 days after a delete.</summary>
internal sealed class WorkspaceRoutes(Simulation simulation) : IRoutes
{
    public const string Type = "Microsoft.OperationalInsights/workspaces";
    private const string Source = "https://learn.microsoft.com/rest/api/loganalytics/workspaces";

    public IEnumerable<Route> Routes =>
    [
        Of("GET", Ids.WorkspaceTemplate, Get, "HEAD too; features.associations name the Defender portal on a secondary workspace only, in words of ours"),
        Of("GET", Ids.GroupTemplate + "/providers/Microsoft.OperationalInsights/workspaces", ListByGroup, "one page"),
        Of("GET", "/subscriptions/{subscription}/providers/Microsoft.OperationalInsights/workspaces", List, "one page"),
        Of("PUT", Ids.WorkspaceTemplate, WorkspacePut.Handle, "201 then provisioningState; a softly deleted one comes back with its data; replication and clusters are not modelled"),
        Of("PATCH", Ids.WorkspaceTemplate, WorkspacePut.Patch, "merges properties and tags"),
        Of("DELETE", Ids.WorkspaceTemplate, Delete, "soft for 14 days, force=true purges"),
        Of("POST", Ids.WorkspaceTemplate + "/sharedKeys", Keys, "two keys made up from the seed"),
        Of("POST", Ids.WorkspaceTemplate + "/regenerateSharedKey", Keys, "the same keys again"),
        Of("GET", Ids.WorkspaceTemplate + "/schema", call => Reply.Ok(new JsonObject { ["metadata"] = new JsonObject(), ["value"] = new JsonArray() }), "an empty list; ask the tables"),
        Of("GET", Ids.GroupTemplate + "/providers/Microsoft.OperationalInsights/deletedWorkspaces", ListDeletedByGroup, "those of the last 14 days"),
        Of("GET", "/subscriptions/{subscription}/providers/Microsoft.OperationalInsights/deletedWorkspaces", ListDeleted, "those of the last 14 days"),
    ];

    public static JsonObject View(Call call, ArmResource workspace)
    {
        var properties = workspace.Properties.Copy();
        properties["provisioningState"] = workspace.StateAt(call.Wall);
        properties["createdDate"] = WireJson.Time(workspace.CreatedAt);
        properties["modifiedDate"] = WireJson.Time(workspace.ChangedAt);
        if (Associations.Of(call, workspace) is { } associations && properties["features"] is JsonObject features)
        {
            features["associations"] = associations;
        }

        return ResourceView.Of(workspace, properties);
    }

    private static Route Of(string method, string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, method, template, handle) { Versions = ApiVersionTable.Workspaces, Source = Source, Note = note };

    private Outcome Get(Call call) => call.World.Find(Ids.Workspace(call)) is not { } workspace ? NotFound(call)
        : call.Method == "HEAD" ? Reply.Empty(204)
        : simulation.IsStopped(call.World, workspace, call.Now) ? Reply.Ok(OverQuota(View(call, workspace)))
        : workspace.IsReady(call.Wall) && Associations.Of(call, workspace) is null ? RenderedBodies.Ok(workspace, () => View(call, workspace))
        : Reply.Ok(View(call, workspace));

    // https://learn.microsoft.com/rest/api/loganalytics/workspaces/get#dataingestionstatus
    private static JsonObject OverQuota(JsonObject view)
    {
        if (view["properties"]?["workspaceCapping"] is JsonObject capping)
        {
            capping["dataIngestionStatus"] = "OverQuota";
        }

        return view;
    }

    private static Outcome ListByGroup(Call call) => Paging.Reply(call, call.World.List(Ids.Group(call), Type).Select(workspace => View(call, workspace)), 1000);

    private static Outcome List(Call call) =>
        Paging.Reply(call, call.World.List($"/subscriptions/{call["subscription"]}", Type).Select(workspace => View(call, workspace)), 1000);

    private static Outcome ListDeletedByGroup(Call call) => Paging.Reply(call, Deleted(call, Ids.Group(call)), 1000);

    private static Outcome ListDeleted(Call call) => Paging.Reply(call, Deleted(call, $"/subscriptions/{call["subscription"]}"), 1000);

    private static IEnumerable<JsonObject> Deleted(Call call, string scope) => call.World.DeletedWorkspaces
        .Where(entry => entry.Key.StartsWith(ArmResource.KeyOf(scope) + "/", StringComparison.Ordinal) && call.Now - entry.Value.DeletedAt < DeletedWorkspace.Kept)
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => View(call, entry.Value.Workspace));

    private static Outcome Delete(Call call)
    {
        if (call.World.Find(Ids.Workspace(call)) is not { } workspace)
        {
            return Reply.Empty(204);
        }

        var force = call.Query.GetValueOrDefault("force", "").Equals("true", StringComparison.OrdinalIgnoreCase);
        var outcome = new Outcome(Reply.Empty(200)).And([.. SoftDelete.Of(call, workspace)]);
        return force ? outcome.And(new WorldChange.WorkspacePurged(workspace.Id)) : outcome;
    }

    private static Outcome Keys(Call call) => call.World.Find(Ids.Workspace(call)) is { } workspace
        ? Reply.Ok(new JsonObject { ["primarySharedKey"] = Key(call, workspace, "primary"), ["secondarySharedKey"] = Key(call, workspace, "secondary") })
        : NotFound(call);

    private static string Key(Call call, ArmResource workspace, string which) => Convert.ToBase64String(
        System.Security.Cryptography.SHA512.HashData(System.Text.Encoding.UTF8.GetBytes($"{call.World.Seed}|{workspace.Key}|{which}")));

    private static Reply NotFound(Call call) => ArmErrors.ResourceNotFound(Type, call["workspace"], call["group"]);
}
