using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.Permissions;

/// <summary>What the caller may do.</summary>
internal sealed class PermissionRoutes : IRoutes
{
    private const string Source = "https://learn.microsoft.com/rest/api/authorization/permissions";
    private static readonly string[] Scopes = ["/subscriptions/{subscription}", Ids.GroupTemplate, Ids.WorkspaceTemplate];

    public IEnumerable<Route> Routes => Scopes.Select(scope =>
        new Route(Service.Arm, "GET", scope + "/providers/Microsoft.Authorization/permissions", List)
        {
            Versions = ApiVersionTable.Permissions, Source = Source, Note = "by the role of the world; no custom roles",
        });

    private static Outcome List(Call call) => Reply.Ok(new JsonObject
    {
        ["value"] = new JsonArray(BuiltInRole.Of(call.World.Conditions.Role).Permission()),
    });
}
