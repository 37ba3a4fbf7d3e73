using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Locks;

/// <summary>Management locks on the subscription, a group or a workspace.</summary>
internal sealed class LockRoutes : IRoutes
{
    private const string Source = "https://learn.microsoft.com/rest/api/resources/management-locks";
    private const string List = "/providers/Microsoft.Authorization/locks";
    private static readonly string[] Scopes = ["/subscriptions/{subscription}", Ids.GroupTemplate, Ids.WorkspaceTemplate];
    private static readonly string[] Levels = ["CanNotDelete", "ReadOnly"];

    public IEnumerable<Route> Routes => Scopes.SelectMany(scope => new[]
    {
        Of("GET", scope + List, ListAll, "locks of the scope and above; a subscription lists all below it too"),
        Of("GET", scope + List + "/{lock}", call => Find(call) is { } held ? Reply.Ok(ResourceView.Of(held)) : NotFound(call), ""),
        Of("PUT", scope + List + "/{lock}", Put, "CanNotDelete and ReadOnly hold for all below"),
        Of("DELETE", scope + List + "/{lock}", call => SentinelResources.Deleted(Find(call)), "200 or 204"),
    });

    private static Route Of(string method, string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, method, template, handle) { Versions = ApiVersionTable.Locks, Source = Source, Note = note };

    private static ArmResource? Find(Call call) => call.World.Find(call.Path);

    private static Outcome ListAll(Call call)
    {
        var scope = call.Path[..call.Path.LastIndexOf(List, StringComparison.OrdinalIgnoreCase)];
        var below = call.World.List(scope, ManagementLocks.Type);
        var found = ManagementLocks.Above(call.World, scope).Concat(below).DistinctBy(held => held.Key).OrderBy(held => held.Key, StringComparer.Ordinal);
        return Paging.Reply(call, found.Select(held => ResourceView.Of(held)), 1000);
    }

    private static Outcome Put(Call call)
    {
        var body = call.Json();
        if (body.Text("properties", "level") is not { } level || !Levels.Contains(level))
        {
            return ArmErrors.BadRequest($"The lock level must be one of {string.Join(", ", Levels)}.");
        }

        var existing = Find(call);
        var held = new ArmResource
        {
            Id = existing?.Id ?? call.Path,
            Type = ManagementLocks.Type,
            Name = call["lock"],
            Properties = body.At("properties") ?? WireJson.EmptyObject,
            CreatedAt = existing?.CreatedAt ?? call.Now,
            ChangedAt = call.Now,
        };
        return SentinelResources.Saved(held, existing is not null, ResourceView.Of(held));
    }

    private static Reply NotFound(Call call) => ArmErrors.NotFound("LockNotFound", $"The lock '{call["lock"]}' could not be found.");
}
