using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Groups;

/// <summary>Resource groups.</summary>
internal sealed partial class GroupRoutes : IRoutes
{
    public const string Type = "Microsoft.Resources/resourceGroups";
    private const string Source = "https://learn.microsoft.com/rest/api/resources/resource-groups";

    public IEnumerable<Route> Routes =>
    [
        Of("GET", "/subscriptions/{subscription}/resourceGroups", List, "$top; filter by tagName and tagValue"),
        Of("GET", Ids.GroupTemplate, Get, "HEAD too: 204 or 404"),
        Of("PUT", Ids.GroupTemplate, Put, "location is required and cannot change"),
        Of("PATCH", Ids.GroupTemplate, Patch, "tags"),
        Of("DELETE", Ids.GroupTemplate, Delete, "at once; workspaces in it are deleted softly"),
    ];

    private static Route Of(string method, string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, method, template, handle) { Versions = ApiVersionTable.Groups, Source = Source, Note = note };

    private static Outcome List(Call call) => Paging.Reply(
        call, call.World.List($"/subscriptions/{call["subscription"]}", Type).Where(ODataFilter.Of(call)).Select(View), 1000);

    private static Outcome Get(Call call) => call.World.Find(Ids.Group(call)) is { } group
        ? call.Method == "HEAD" ? Reply.Empty(204) : RenderedBodies.Ok(group, () => View(group))
        : ArmErrors.GroupNotFound(call["group"]);

    private static Outcome Put(Call call)
    {
        var body = call.Json();
        var existing = call.World.Find(Ids.Group(call));
        if (body.Text("location") is not { Length: > 0 } location)
        {
            return ArmErrors.Error(400, "LocationRequired", "The location property is required for this definition.");
        }

        location = Normal(location);
        if (!Names().IsMatch(call["group"]) || call["group"].EndsWith('.'))
        {
            return ArmErrors.Error(400, "InvalidResourceGroup", $"The provided resource group name '{call["group"]}' has these invalid characters or ends with a period.");
        }

        if (existing is not null && existing.Location != location)
        {
            return ArmErrors.Error(409, "InvalidResourceGroupLocation",
                $"Invalid resource group location '{location}'. The Resource group already exists in location '{existing.Location}'.");
        }

        var group = (existing ?? New(call)) with { Location = location, Tags = Tags.Of(body) ?? existing?.Tags, ChangedAt = call.Now };
        return new Outcome(existing is null ? Reply.Created(View(group)) : Reply.Ok(View(group))).And(new WorldChange.Put(group));
    }

    private static Outcome Patch(Call call)
    {
        if (call.World.Find(Ids.Group(call)) is not { } group)
        {
            return ArmErrors.GroupNotFound(call["group"]);
        }

        var changed = group with { Tags = Tags.Of(call.Json()) ?? group.Tags, ChangedAt = call.Now };
        return new Outcome(Reply.Ok(View(changed))).And(new WorldChange.Put(changed));
    }

    private static Outcome Delete(Call call)
    {
        if (call.World.Find(Ids.Group(call)) is not { } group)
        {
            return ArmErrors.GroupNotFound(call["group"]);
        }

        if (Held(call, group) is { } held)
        {
            return ArmErrors.Error(409, "ScopeLocked",
                $"The scope '{group.Id}' cannot perform delete operation because following scope(s) are locked: '{ManagementLocks.ScopeOf(held)}'. Please remove the lock and try again.");
        }

        var workspaces = call.World.List(group.Id, Workspaces.WorkspaceRoutes.Type);
        var deleted = workspaces.SelectMany(workspace => Workspaces.SoftDelete.Of(call, workspace));
        return new Outcome(Reply.Empty(200)).And([.. deleted, new WorldChange.RemovedBelow(group.Id), new WorldChange.Removed(group.Id)]);
    }

    private static ArmResource? Held(Call call, ArmResource group) =>
        call.World.List(group.Id, ManagementLocks.Type).FirstOrDefault(held => ManagementLocks.StopDelete(held.Properties));

    private static ArmResource New(Call call) => new()
    {
        Id = Ids.Group(call),
        Type = Type,
        Name = call["group"],
        Properties = WireJson.Element(new JsonObject { ["provisioningState"] = "Succeeded" }),
        CreatedAt = call.Now,
        ChangedAt = call.Now,
    };

    private static JsonObject View(ArmResource group) => ResourceView.Of(group);

    private static string Normal(string location) => location.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    // https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftresources
    [GeneratedRegex(@"^[\w\-.()]{1,90}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
