using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Routes.Workspaces;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Groups;

/// <summary>What stands in a group or in the subscription: clients look before they delete.</summary>
internal sealed class ResourceListRoutes : IRoutes
{
    private const string Source = "https://learn.microsoft.com/rest/api/resources/resources";

    // Extension resources are not in these lists.
    private static readonly string[] Listed = [WorkspaceRoutes.Type, Workspaces.SolutionRoutes.Type];

    public IEnumerable<Route> Routes =>
    [
        new(Service.Arm, "GET", Ids.GroupTemplate + "/resources", Group)
        {
            Versions = ApiVersionTable.GenericResources, Source = Source, Note = "top-level resources; filter is not modelled",
        },
        new(Service.Arm, "GET", "/subscriptions/{subscription}/resources", Subscription)
        {
            Versions = ApiVersionTable.GenericResources, Source = Source, Note = "filter by resourceType is modelled, others are not",
        },
    ];

    private static Outcome Group(Call call) => List(call, Ids.Group(call));

    private static Outcome Subscription(Call call) => List(call, $"/subscriptions/{call["subscription"]}");

    private static Reply List(Call call, string scope)
    {
        var filter = call.Query.GetValueOrDefault("$filter", "");
        var found = Listed
            .Where(type => !filter.Contains("resourceType eq", StringComparison.OrdinalIgnoreCase) || filter.Contains($"'{type}'", StringComparison.OrdinalIgnoreCase))
            .SelectMany(type => call.World.List(scope, type))
            .Select(Brief);
        return Paging.Reply(call, found, 1000);
    }

    private static System.Text.Json.Nodes.JsonObject Brief(ArmResource resource)
    {
        var view = ResourceView.Of(resource);
        view.Remove("properties");
        return view;
    }
}
