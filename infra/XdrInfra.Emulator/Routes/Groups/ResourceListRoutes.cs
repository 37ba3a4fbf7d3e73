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
            Versions = ApiVersionTable.GenericResources, Source = Source, Note = "top-level resources; filter by equalities, $expand, $top",
        },
        new(Service.Arm, "GET", "/subscriptions/{subscription}/resources", Subscription)
        {
            Versions = ApiVersionTable.GenericResources, Source = Source, Note = "as above",
        },
    ];

    private static Outcome Group(Call call) => List(call, Ids.Group(call));

    private static Outcome Subscription(Call call) => List(call, $"/subscriptions/{call["subscription"]}");

    private static Reply List(Call call, string scope) =>
        Paging.Reply(call, Listed.SelectMany(type => call.World.List(scope, type)).Where(ODataFilter.Of(call)).Select(resource => Brief(call, resource)), 1000);

    private static System.Text.Json.Nodes.JsonObject Brief(Call call, ArmResource resource)
    {
        var view = ResourceView.Of(resource);
        view.Remove("properties");
        view.Remove("etag");
        foreach (var more in call.Query.GetValueOrDefault("$expand", "").Split(',', StringSplitOptions.TrimEntries))
        {
            switch (more.ToLowerInvariant())
            {
                case "createdtime":
                    view["createdTime"] = WireJson.Time(resource.CreatedAt);
                    break;
                case "changedtime":
                    view["changedTime"] = WireJson.Time(resource.ChangedAt);
                    break;
                case "provisioningstate":
                    view["provisioningState"] = resource.StateAt(call.Wall);
                    break;
                default:
                    break;
            }
        }

        return view;
    }
}
