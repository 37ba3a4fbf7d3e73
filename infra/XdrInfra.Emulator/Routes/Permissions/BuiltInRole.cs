using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Permissions;

/// <summary>A built-in role of Azure.</summary>
// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
internal sealed record BuiltInRole(string Id, string Name, string[] Actions, string[] NotActions)
{
    private static readonly BuiltInRole Owner = new("8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "Owner", ["*"], []);
    private static readonly BuiltInRole Contributor = new("b24988ac-6180-42a0-ab88-20f7382dd24c", "Contributor", ["*"],
        ["Microsoft.Authorization/*/Delete", "Microsoft.Authorization/*/Write", "Microsoft.Authorization/elevateAccess/Action"]);
    private static readonly BuiltInRole Reader = new("acdd72a7-3385-48ef-bd42-f606fba81ae7", "Reader", ["*/read"], []);

    public static IReadOnlyList<BuiltInRole> All { get; } =
    [
        Owner, Contributor, Reader,
        new("92aaf0da-9dab-42b6-94a3-d43ce8d16293", "Log Analytics Contributor", ["*/read", "Microsoft.OperationalInsights/*"], []),
        new("73c42c96-874c-492b-b04d-ab87d138a893", "Log Analytics Reader", ["*/read", "Microsoft.OperationalInsights/workspaces/query/read"], []),
        new("ab8e14d6-4a74-4a29-9ba8-549422addade", "Microsoft Sentinel Contributor", ["Microsoft.SecurityInsights/*", "Microsoft.OperationalInsights/workspaces/*/read"], []),
        new("3e150937-b8fe-4cfb-8069-0eaf05ecd056", "Microsoft Sentinel Responder", ["Microsoft.SecurityInsights/*/read", "Microsoft.SecurityInsights/cases/*"], []),
        new("8d289c81-5878-46d4-8554-54e1e3d8b5cb", "Microsoft Sentinel Reader", ["Microsoft.SecurityInsights/*/read"], []),
    ];

    public static BuiltInRole Of(CallerRole role) => role switch
    {
        CallerRole.Owner => Owner,
        CallerRole.Contributor => Contributor,
        _ => Reader,
    };

    public string ResourceId(Call call) => $"/subscriptions/{call.Installation.SubscriptionId}/providers/Microsoft.Authorization/roleDefinitions/{Id}";

    public JsonObject Permission() => new()
    {
        ["actions"] = WireJson.Array(Actions),
        ["notActions"] = WireJson.Array(NotActions),
        ["dataActions"] = new JsonArray(),
        ["notDataActions"] = new JsonArray(),
    };

    public JsonObject View(Call call) => new()
    {
        ["id"] = ResourceId(call),
        ["name"] = Id,
        ["type"] = "Microsoft.Authorization/roleDefinitions",
        ["properties"] = new JsonObject
        {
            ["roleName"] = Name,
            ["type"] = "BuiltInRole",
            ["description"] = Name,
            ["assignableScopes"] = new JsonArray("/"),
            ["permissions"] = new JsonArray(Permission()),
        },
    };
}
