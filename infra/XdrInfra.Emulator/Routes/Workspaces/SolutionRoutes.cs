using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Workspaces;

/// <summary>The old way to switch Sentinel on: solutions named <c>SecurityInsights(workspace)</c>.</summary>
internal sealed class SolutionRoutes : IRoutes
{
    public const string Type = "Microsoft.OperationsManagement/solutions";
    private const string Template = Ids.GroupTemplate + "/providers/Microsoft.OperationsManagement/solutions/{solution}";
    private const string Source = "https://learn.microsoft.com/rest/api/operationsmanagement/solution";

    public IEnumerable<Route> Routes =>
    [
        Of("GET", Template, call => Find(call) is { } solution ? Reply.Ok(ResourceView.Of(solution)) : NotFound(call), "HEAD too"),
        Of("GET", Ids.GroupTemplate + "/providers/Microsoft.OperationsManagement/solutions", call => Paging.Reply(call, call.World.List(Ids.Group(call), Type).Select(solution => ResourceView.Of(solution)), 1000), "one page"),
        Of("PUT", Template, Put, "recorded; it no longer switches Sentinel on, as since July 2024"),
        Of("DELETE", Template, Delete, "at once"),
    ];

    private static Route Of(string method, string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, method, template, handle) { Versions = ApiVersionTable.Solutions, Source = Source, Note = note };

    private static string Id(Call call) => $"{Ids.Group(call)}/providers/Microsoft.OperationsManagement/solutions/{call["solution"]}";

    private static ArmResource? Find(Call call) => call.World.Find(Id(call));

    private static Outcome Put(Call call)
    {
        var body = call.Json();
        if (body.Text("plan", "product") is null || body.Text("properties", "workspaceResourceId") is not { } workspace)
        {
            return ArmErrors.InvalidContent("A solution needs 'plan.product' and 'properties.workspaceResourceId'.");
        }

        if (call.World.Find(workspace) is null)
        {
            return ArmErrors.NotFound("ParentResourceNotFound", $"The workspace '{workspace}' was not found.");
        }

        var properties = body.At("properties").Copy();
        properties["provisioningState"] = "Succeeded";
        var existing = Find(call);
        var solution = new ArmResource
        {
            Id = existing?.Id ?? Id(call),
            Type = Type,
            Name = call["solution"],
            Location = body.Text("location"),
            Tags = Tags.Of(body),
            Properties = WireJson.Element(properties),
            Beside = WireJson.Element(new JsonObject { ["plan"] = body.At("plan").Copy() }),
            CreatedAt = existing?.CreatedAt ?? call.Now,
            ChangedAt = call.Now,
        };
        var view = ResourceView.Of(solution);
        return new Outcome(existing is null ? Reply.Created(view) : Reply.Ok(view)).And(new WorldChange.Put(solution));
    }

    private static Outcome Delete(Call call) => Find(call) is { } solution
        ? new Outcome(Reply.Empty(200)).And(new WorldChange.Removed(solution.Id))
        : Reply.Empty(204);

    private static Reply NotFound(Call call) => ArmErrors.ResourceNotFound(Type, call["solution"], call["group"]);
}
