using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.Subscriptions;

/// <summary>The one subscription, the one tenant, the locations.</summary>
internal sealed class SubscriptionRoutes : IRoutes
{
    private const string Source = "https://learn.microsoft.com/rest/api/resources/subscriptions";

    private static readonly string[] Names = ["westeurope", "northeurope", "eastus"];

    public IEnumerable<Route> Routes =>
    [
        new(Service.Arm, "GET", "/subscriptions", List) { Versions = ApiVersionTable.Subscriptions, Source = Source, Note = "one subscription" },
        new(Service.Arm, "GET", "/subscriptions/{subscription}", Get) { Versions = ApiVersionTable.Subscriptions, Source = Source, Note = "state Enabled" },
        new(Service.Arm, "GET", "/subscriptions/{subscription}/locations", Locations) { Versions = ApiVersionTable.Subscriptions, Source = Source, Note = "three locations" },
        new(Service.Arm, "GET", "/tenants", Tenants) { Versions = ApiVersionTable.Subscriptions, Source = Source, Note = "one tenant" },
    ];

    private static Outcome List(Call call) => Reply.Ok(new JsonObject
    {
        ["value"] = call.World.Conditions.Role == State.CallerRole.None ? new JsonArray() : new JsonArray(View(call)),
        ["count"] = new JsonObject { ["type"] = "Total", ["value"] = 1 },
    });

    private static Outcome Get(Call call) => Reply.Ok(View(call));

    private static Outcome Locations(Call call) => Reply.Ok(new JsonObject
    {
        ["value"] = WireJson.Array(Names.Select(name => new JsonObject
        {
            ["id"] = $"/subscriptions/{call["subscription"]}/locations/{name}",
            ["name"] = name,
            ["type"] = "Region",
            ["displayName"] = name,
            ["regionalDisplayName"] = name,
        })),
    });

    private static Outcome Tenants(Call call) => Reply.Ok(new JsonObject
    {
        ["value"] = new JsonArray(new JsonObject
        {
            ["id"] = $"/tenants/{call.Installation.TenantId}",
            ["tenantId"] = call.Installation.TenantId,
            ["displayName"] = "Embedded Azure",
            ["defaultDomain"] = Identity.Installation.Domain,
            ["domains"] = new JsonArray(Identity.Installation.Domain),
            ["tenantCategory"] = "Home",
            ["tenantType"] = "AAD",
        }),
    });

    private static JsonObject View(Call call) => new()
    {
        ["id"] = $"/subscriptions/{call.Installation.SubscriptionId}",
        ["authorizationSource"] = "RoleBased",
        ["managedByTenants"] = new JsonArray(),
        ["subscriptionId"] = call.Installation.SubscriptionId,
        ["tenantId"] = call.Installation.TenantId,
        ["displayName"] = "Embedded subscription",
        ["state"] = "Enabled",
        ["subscriptionPolicies"] = new JsonObject { ["locationPlacementId"] = "Internal_2014-09-01", ["quotaId"] = "Internal_2014-09-01", ["spendingLimit"] = "Off" },
    };
}
