using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Permissions;

/// <summary>What the caller may do: effective permissions and role assignments.</summary>
internal sealed class PermissionRoutes : IRoutes
{
    private const string Source = "https://learn.microsoft.com/rest/api/authorization/permissions";
    private static readonly string[] Scopes = ["/subscriptions/{subscription}", Ids.GroupTemplate, Ids.WorkspaceTemplate];

    // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
    private static readonly Dictionary<CallerRole, string> RoleIds = new()
    {
        [CallerRole.Owner] = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
        [CallerRole.Contributor] = "b24988ac-6180-42a0-ab88-20f7382dd24c",
        [CallerRole.Reader] = "acdd72a7-3385-48ef-bd42-f606fba81ae7",
    };

    public IEnumerable<Route> Routes => Scopes.SelectMany(scope => new[]
    {
        Of(scope + "/providers/Microsoft.Authorization/permissions", List, "by the role of the world; no custom roles"),
        Of(scope + "/providers/Microsoft.Authorization/roleAssignments", Assignments, "one assignment on the subscription; filter is not modelled"),
    });

    private static Route Of(string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, "GET", template, handle) { Versions = ApiVersionTable.Permissions, Source = Source, Note = note };

    private static Outcome List(Call call) => Reply.Ok(new JsonObject
    {
        ["value"] = new JsonArray(call.World.Conditions.Role switch
        {
            CallerRole.Reader => Permission(["*/read"], []),
            CallerRole.Contributor => Permission(["*"], ["Microsoft.Authorization/*/Delete", "Microsoft.Authorization/*/Write", "Microsoft.Authorization/elevateAccess/Action"]),
            _ => Permission(["*"], []),
        }),
    });

    private static Outcome Assignments(Call call)
    {
        var scope = $"/subscriptions/{call.Installation.SubscriptionId}";
        return Reply.Ok(new JsonObject
        {
            ["value"] = new JsonArray(new JsonObject
            {
                ["id"] = $"{scope}/providers/Microsoft.Authorization/roleAssignments/{Ids.Made(call.World.Seed, "role assignment")}",
                ["name"] = Ids.Made(call.World.Seed, "role assignment"),
                ["type"] = "Microsoft.Authorization/roleAssignments",
                ["properties"] = new JsonObject
                {
                    ["roleDefinitionId"] = $"{scope}/providers/Microsoft.Authorization/roleDefinitions/{RoleIds[call.World.Conditions.Role]}",
                    ["principalId"] = call.Principal?.ObjectId,
                    ["principalType"] = call.Principal is { IsUser: true } ? "User" : "ServicePrincipal",
                    ["scope"] = scope,
                },
            }),
        });
    }

    private static JsonObject Permission(string[] actions, string[] notActions) => new()
    {
        ["actions"] = WireJson.Array(actions),
        ["notActions"] = WireJson.Array(notActions),
        ["dataActions"] = new JsonArray(),
        ["notDataActions"] = new JsonArray(),
    };
}
