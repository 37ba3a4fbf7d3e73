using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Subscriptions;

/// <summary>Resource providers: list, get, register.</summary>
internal sealed class ProviderRoutes : IRoutes
{
    private const string Source = "https://learn.microsoft.com/rest/api/resources/providers";

    private static readonly ApiVersions[] Types =
    [
        ApiVersionTable.Groups, ApiVersionTable.Deployments, ApiVersionTable.Workspaces, ApiVersionTable.Tables, ApiVersionTable.Solutions,
        ApiVersionTable.Onboarding, ApiVersionTable.DataConnectors, ApiVersionTable.CheckRequirements, ApiVersionTable.Settings,
        ApiVersionTable.AlertRules, ApiVersionTable.Incidents, ApiVersionTable.Content, ApiVersionTable.Locks, ApiVersionTable.Permissions,
        ApiVersionTable.RoleAssignments, ApiVersionTable.RoleDefinitions, ApiVersionTable.Tags, ApiVersionTable.Features,
    ];

    private static readonly string[] Verbs = ["read", "write", "delete"];

    private static readonly string[] WithOperations = ["Microsoft.OperationalInsights", "Microsoft.SecurityInsights", "Microsoft.OperationsManagement"];

    public IEnumerable<Route> Routes =>
    [
        new(Service.Arm, "GET", "/providers", List) { Versions = ApiVersionTable.Providers, Source = Source, Note = "as in the subscription" },
        new(Service.Arm, "GET", "/providers/{namespace}", Get) { Versions = ApiVersionTable.Providers, Source = Source, Note = "as in the subscription" },
        .. WithOperations.Select(name => new Route(Service.Arm, "GET", $"/providers/{name}/operations", call => Operations(name))
        {
            Versions = ApiVersionTable.Operations(name), Source = Source, Note = "read, write and delete of each type, by name",
        }),
        new(Service.Arm, "GET", "/subscriptions/{subscription}/providers", List) { Versions = ApiVersionTable.Providers, Source = Source, Note = "the emulated namespaces only" },
        new(Service.Arm, "GET", "/subscriptions/{subscription}/providers/{namespace}", Get) { Versions = ApiVersionTable.Providers, Source = Source, Note = "types with their api-versions" },
        new(Service.Arm, "POST", "/subscriptions/{subscription}/providers/{namespace}/register", Register) { Versions = ApiVersionTable.Providers, Source = Source, Note = "registered at once" },
        new(Service.Arm, "POST", "/subscriptions/{subscription}/providers/{namespace}/unregister", Unregister) { Versions = ApiVersionTable.Providers, Source = Source, Note = "refused: resources are in use" },
    ];

    private static Outcome List(Call call) => Reply.Ok(new JsonObject
    {
        ["value"] = WireJson.Array(Types.Select(type => type.Namespace).Distinct().Select(name => View(call, name, RegistrationOf(call, name)))),
    });

    private static Outcome Get(Call call) => Reply.Ok(View(call, Known(call), RegistrationOf(call, Known(call))));

    private static Outcome Operations(string name) => Reply.Ok(new JsonObject
    {
        ["value"] = WireJson.Array(Types.Where(type => type.Namespace == name).SelectMany(type => Verbs.Select(verb => new JsonObject
        {
            ["name"] = $"{name}/{type.Type}/{verb}",
            ["display"] = new JsonObject { ["provider"] = name, ["resource"] = type.Type, ["operation"] = verb, ["description"] = $"{verb} {type.Type}" },
        }))),
    });

    private static Outcome Register(Call call)
    {
        var name = Known(call);
        var resource = new ArmResource
        {
            Id = Ids.Provider(call.Installation.SubscriptionId, name),
            Type = "Microsoft.Resources/providers",
            Name = name,
            Properties = WireJson.EmptyObject,
            CreatedAt = call.Now,
            ChangedAt = call.Now,
        };
        return new Outcome(Reply.Ok(View(call, name, "Registered"))).And(new WorldChange.Put(resource));
    }

    private static Outcome Unregister(Call call) =>
        ArmErrors.Error(409, "CannotUnregisterProvider", $"The namespace '{Known(call)}' is in use and cannot be unregistered.");

    private static string Known(Call call) =>
        Types.Select(type => type.Namespace).FirstOrDefault(name => string.Equals(name, call["namespace"], StringComparison.OrdinalIgnoreCase))
        ?? throw new RefusedException(ArmErrors.Error(404, "InvalidResourceNamespace", $"The resource namespace '{call["namespace"]}' is invalid."));

    private static string RegistrationOf(Call call, string name) =>
        call.World.Conditions.Unregistered.Contains(name, StringComparer.OrdinalIgnoreCase)
        && call.World.Find(Ids.Provider(call.Installation.SubscriptionId, name)) is null
            ? "NotRegistered"
            : "Registered";

    private static JsonObject View(Call call, string name, string state) => new()
    {
        ["id"] = Ids.Provider(call.Installation.SubscriptionId, name),
        ["namespace"] = name,
        ["registrationPolicy"] = "RegistrationRequired",
        ["registrationState"] = state,
        ["resourceTypes"] = WireJson.Array(Types.Where(type => type.Namespace == name).Select(type => new JsonObject
        {
            ["resourceType"] = type.Type,
            ["locations"] = new JsonArray("West Europe", "North Europe", "East US"),
            ["apiVersions"] = WireJson.Array(type.Served.Reverse()),
            ["defaultApiVersion"] = type.Served.LastOrDefault(version => !ApiVersionTable.IsPreview(version)) ?? type.Served[^1],
            ["capabilities"] = "None",
        })),
    };
}
