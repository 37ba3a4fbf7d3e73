using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Permissions;

/// <summary>Role assignments that clients make, and the built-in roles that they look up; what the caller may do is the scenario's business.</summary>
internal sealed class RoleRoutes : IRoutes
{
    private const string Source = "https://learn.microsoft.com/rest/api/authorization/role-assignments";
    private const string DefinitionSource = "https://learn.microsoft.com/rest/api/authorization/role-definitions";
    private const string Assignments = "/providers/Microsoft.Authorization/roleAssignments";
    private const string Definitions = "/providers/Microsoft.Authorization/roleDefinitions";
    private const string AssignmentType = "Microsoft.Authorization/roleAssignments";
    private static readonly string[] Scopes = ["/subscriptions/{subscription}", Ids.GroupTemplate, Ids.WorkspaceTemplate];

    public IEnumerable<Route> Routes => Scopes.SelectMany(scope => new[]
    {
        Of("GET", scope + Assignments, List, "the caller's own and those that were made; filter by principalId, assignedTo and atScope()"),
        Of("GET", scope + Assignments + "/{assignment}", Get, ""),
        Of("PUT", scope + Assignments + "/{assignment}", Put, "kept; gives nobody a right"),
        Of("DELETE", scope + Assignments + "/{assignment}", Delete, "200 or 204"),
        Of("GET", scope + Definitions, call => Reply.Ok(new JsonObject { ["value"] = WireJson.Array(Found(call).Select(role => role.View(call))) }), "built-in roles that this deployment needs; filter by roleName") with { Source = DefinitionSource, Versions = ApiVersionTable.RoleDefinitions },
        Of("GET", scope + Definitions + "/{role}", Definition, "by its GUID") with { Source = DefinitionSource, Versions = ApiVersionTable.RoleDefinitions },
    });

    private static Route Of(string method, string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, method, template, handle) { Versions = ApiVersionTable.RoleAssignments, Source = Source, Note = note };

    private static Outcome List(Call call)
    {
        var scope = call.Path[..call.Path.IndexOf(Assignments, StringComparison.OrdinalIgnoreCase)];
        var principal = FilterValue(call, "principalId") ?? FilterValue(call, "assignedTo");
        var made = call.World.Resources.Values.Where(resource => resource.Type == AssignmentType && Covers(resource, scope)).OrderBy(resource => resource.Key, StringComparer.Ordinal);
        var all = made.Select(resource => ResourceView.Of(resource)).Prepend(Own(call));
        return Paging.Reply(call, all.Where(one => principal is null || one["properties"]?["principalId"]?.ToString() == principal), 1000);
    }

    private static Outcome Get(Call call) => call.World.Find(call.Path) is { } assignment
        ? Reply.Ok(ResourceView.Of(assignment))
        : ArmErrors.NotFound("RoleAssignmentNotFound", $"The role assignment '{call["assignment"]}' is not found.");

    private static Outcome Put(Call call)
    {
        var body = call.Json();
        if (body.Text("properties", "roleDefinitionId") is not { } role || body.Text("properties", "principalId") is not { } principal)
        {
            return ArmErrors.Error(400, "InvalidRoleAssignmentProperties", "A role assignment needs 'properties.roleDefinitionId' and 'properties.principalId'.");
        }

        var scope = call.Path[..call.Path.IndexOf(Assignments, StringComparison.OrdinalIgnoreCase)];
        var twin = call.World.Resources.Values.FirstOrDefault(other => other.Type == AssignmentType && other.Key != ArmResource.KeyOf(call.Path) && Covers(other, scope)
            && other.Properties.Text("principalId") == principal && Same(other.Properties.Text("roleDefinitionId"), role) && Same(other.Properties.Text("scope"), scope));
        if (twin is not null)
        {
            return ArmErrors.Error(409, "RoleAssignmentExists", $"The role assignment already exists. The ID of the existing role assignment is {twin.Name.Replace("-", "", StringComparison.Ordinal)}.");
        }

        var existed = call.World.Find(call.Path);
        var properties = body.At("properties").Copy();
        properties["scope"] = scope;
        properties["principalType"] ??= "ServicePrincipal";
        properties["createdOn"] = WireJson.Time(existed?.CreatedAt ?? call.Now);
        properties["updatedOn"] = WireJson.Time(call.Now);
        var made = new ArmResource
        {
            Id = existed?.Id ?? call.Path, Type = AssignmentType, Name = call["assignment"], Properties = WireJson.Element(properties), CreatedAt = existed?.CreatedAt ?? call.Now, ChangedAt = call.Now,
        };
        return SentinelResources.Saved(made, existed is not null, ResourceView.Of(made));
    }

    private static Outcome Delete(Call call) => call.World.Find(call.Path) is { } assignment
        ? new Outcome(Reply.Ok(ResourceView.Of(assignment))).And(new WorldChange.Removed(assignment.Id))
        : Reply.Empty(204);

    private static Outcome Definition(Call call) => BuiltInRole.All.FirstOrDefault(role => Same(role.Id, call["role"])) is { } found
        ? Reply.Ok(found.View(call))
        : ArmErrors.NotFound("RoleDefinitionDoesNotExist", $"The specified role definition with ID '{call["role"]}' does not exist.");

    private static IEnumerable<BuiltInRole> Found(Call call) =>
        FilterValue(call, "roleName") is { } name ? BuiltInRole.All.Where(role => Same(role.Name, name)) : BuiltInRole.All;

    private static JsonObject Own(Call call)
    {
        var (scope, name) = ($"/subscriptions/{call.Installation.SubscriptionId}", Ids.Made(call.World.Seed, "role assignment"));
        return new JsonObject
        {
            ["id"] = $"{scope}{Assignments}/{name}",
            ["name"] = name,
            ["type"] = AssignmentType,
            ["properties"] = new JsonObject
            {
                ["roleDefinitionId"] = BuiltInRole.Of(call.World.Conditions.Role).ResourceId(call),
                ["principalId"] = call.Principal?.ObjectId,
                ["principalType"] = call.Principal is { IsUser: true } ? "User" : "ServicePrincipal",
                ["scope"] = scope,
            },
        };
    }

    // Assignments above a scope hold for it too; those below it are listed with it.
    private static bool Covers(ArmResource assignment, string scope)
    {
        var (own, asked) = (ArmResource.KeyOf(assignment.Properties.Text("scope") ?? ""), ArmResource.KeyOf(scope));
        return own == asked || own.StartsWith(asked + "/", StringComparison.Ordinal) || asked.StartsWith(own + "/", StringComparison.Ordinal);
    }

    private static string? FilterValue(Call call, string name)
    {
        var filter = call.Query.GetValueOrDefault("$filter", "");
        var at = filter.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        var parts = at < 0 ? [] : filter[at..].Split('\'');
        return parts.Length > 1 ? parts[1] : null;
    }

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
