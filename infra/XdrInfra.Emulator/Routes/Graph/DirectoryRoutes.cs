using System.Text.Json.Nodes;
using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.Graph;

/// <summary>What a preflight asks the directory: the organisation, licenses, who one is, which roles one has.</summary>
internal sealed class DirectoryRoutes : IRoutes
{
    private const string Source = "https://learn.microsoft.com/graph/api/overview";

    // https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference#security-administrator
    private const string SecurityAdministrator = "194ae4cb-b126-40b2-bd5b-6091b380977d";

    // https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
    private const string E5 = "06ebc4ee-1bb5-47dd-8120-11324bc54e06";
    private const string DefenderXdrPlan = "871d91ec-ec1a-452b-a83f-bd76c7d770ef";

    public IEnumerable<Route> Routes =>
    [
        Of("/v1.0/organization", Organization, "one organisation"),
        Of("/v1.0/subscribedSkus", Skus, "one E5 license, or none (scenario)"),
        Of("/v1.0/me", Me, "people only; userType Guest in that scenario"),
        Of("/v1.0/me/memberOf", Roles, "Security Administrator, or nothing (scenario)"),
        Of("/v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole", Roles, "as above"),
        Of("/v1.0/servicePrincipals", Apps, "the app itself; filter by appId"),
        Of("/v1.0/servicePrincipals/{id}", App, "the app itself"),
        new(Service.Graph, "POST", "/v1.0/directoryObjects/getByIds", Objects) { Source = Source, Note = "the app and the person", Writes = false },
        Of("/v1.0/servicePrincipals/{id}/memberOf", Roles, "as above"),
        Of("/v1.0/roleManagement/directory/roleAssignments", Assignments, "the caller's; filter is not modelled"),
    ];

    private static Route Of(string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Graph, "GET", template, handle) { Source = Source, Note = note };

    private static bool IsAdministrator(Call call) => call.World.Conditions.SecurityAdministrator;

    private static Outcome Organization(Call call) => Values(new JsonObject
    {
        ["id"] = call.Installation.TenantId,
        ["displayName"] = "Embedded Azure",
        ["tenantType"] = "AAD",
        ["verifiedDomains"] = new JsonArray(new JsonObject { ["name"] = Installation.Domain, ["isDefault"] = true, ["isInitial"] = true }),
    });

    private static Outcome Skus(Call call) => call.World.Conditions.License
        ? Values(new JsonObject
        {
            ["skuId"] = E5,
            ["skuPartNumber"] = "SPE_E5",
            ["capabilityStatus"] = "Enabled",
            ["prepaidUnits"] = new JsonObject { ["enabled"] = 250, ["suspended"] = 0, ["warning"] = 0 },
            ["servicePlans"] = new JsonArray(new JsonObject { ["servicePlanId"] = DefenderXdrPlan, ["servicePlanName"] = "WINDEFATP", ["provisioningStatus"] = "Success", ["appliesTo"] = "User" }),
        })
        : Values();

    private static Outcome Me(Call call) => call.Principal is { IsUser: true } person
        ? Reply.Ok(new JsonObject
        {
            ["id"] = person.ObjectId,
            ["displayName"] = "Security Administrator",
            ["userPrincipalName"] = person.Name,
            ["userType"] = call.World.Conditions.Guest ? "Guest" : "Member",
        })
        : ArmErrors.Error(400, "BadRequest", "/me request is only valid with delegated authentication flow.");

    private static JsonObject AppView(Call call) =>
        new() { ["id"] = Principals.AppObjectId, ["appId"] = call.Principal?.AppId, ["displayName"] = "XdrInfra deployment", ["servicePrincipalType"] = "Application" };

    private static Outcome Apps(Call call)
    {
        var filter = call.Query.GetValueOrDefault("$filter", "");
        return filter.Length == 0 || filter.Contains($"'{call.Principal?.AppId}'", StringComparison.OrdinalIgnoreCase) ? Values(AppView(call)) : Values();
    }

    private static Outcome Objects(Call call)
    {
        var ids = call.Json().Texts("ids");
        JsonObject[] known =
        [
            new() { ["@odata.type"] = "#microsoft.graph.servicePrincipal", ["id"] = Principals.AppObjectId, ["displayName"] = "XdrInfra deployment" },
            new() { ["@odata.type"] = "#microsoft.graph.user", ["id"] = Principals.PersonObjectId, ["displayName"] = "Security Administrator" },
        ];
        return Values([.. known.Where(one => ids.Contains($"{one["id"]}", StringComparer.OrdinalIgnoreCase))]);
    }

    private static Outcome App(Call call) => call["id"] == Principals.AppObjectId
        ? Reply.Ok(AppView(call))
        : ArmErrors.Error(404, "Request_ResourceNotFound", $"Resource '{call["id"]}' does not exist or one of its queried reference-property objects are not present.");

    private static Outcome Roles(Call call) => IsAdministrator(call)
        ? Values(new JsonObject
        {
            ["@odata.type"] = "#microsoft.graph.directoryRole",
            ["id"] = Ids.Made(call.World.Seed, "security administrator"),
            ["displayName"] = "Security Administrator",
            ["roleTemplateId"] = SecurityAdministrator,
        })
        : Values();

    private static Outcome Assignments(Call call) => IsAdministrator(call)
        ? Values(new JsonObject
        {
            ["id"] = Ids.Made(call.World.Seed, "directory assignment"),
            ["principalId"] = call.Principal?.ObjectId,
            ["roleDefinitionId"] = SecurityAdministrator,
            ["directoryScopeId"] = "/",
        })
        : Values();

    private static Outcome Values(params JsonObject[] items) => Reply.Ok(new JsonObject { ["value"] = WireJson.Array(items) });
}
