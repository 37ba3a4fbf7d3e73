using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Deployments;

/// <summary>Deployments of templates into a resource group.</summary>
internal sealed class DeploymentRoutes : IRoutes
{
    public const string Type = "Microsoft.Resources/deployments";
    private const string Template = Ids.GroupTemplate + "/providers/Microsoft.Resources/deployments";
    private const string Source = "https://learn.microsoft.com/rest/api/resources/deployments";

    public IEnumerable<Route> Routes =>
    [
        Of("GET", Template, call => Paging.Reply(call, call.World.List(Ids.Group(call), Type).Select(item => DeploymentView.Of(call, item)), 100), "one page"),
        Of("GET", Template + "/{deployment}", Get, "HEAD too; provisioningState Running, Succeeded, Failed or Canceled"),
        Of("PUT", Template + "/{deployment}", DeploymentPut.Handle, "templates of packaged content: contentPackages and contentTemplates; other resources and functions are refused"),
        Of("DELETE", Template + "/{deployment}", Delete, "refused while it runs"),
        Of("POST", Template + "/{deployment}/cancel", Cancel, "204 while it runs, 409 afterwards"),
        Of("GET", Template + "/{deployment}/operationStatuses/{operation}", Status, "status of the deployment"),
        Of("GET", Template + "/{deployment}/operations", Operations, "one line for each resource"),
    ];

    public static string Id(Call call) => $"{Ids.Group(call)}/providers/Microsoft.Resources/deployments/{call["deployment"]}";

    private static Route Of(string method, string template, Func<Call, Outcome> handle, string note) =>
        new(Service.Arm, method, template, handle) { Versions = ApiVersionTable.Deployments, Source = Source, Note = note };

    private static ArmResource? Find(Call call) => call.World.Find(Id(call));

    private static Outcome Get(Call call) => Find(call) is not { } deployment ? NotFound(call)
        : call.Method == "HEAD" ? Reply.Empty(204)
        : Reply.Ok(DeploymentView.Of(call, deployment));

    private static Outcome Status(Call call) => Find(call) is { } deployment ? Reply.Ok(DeploymentView.Status(call, deployment)) : NotFound(call);

    private static Outcome Delete(Call call)
    {
        if (Find(call) is not { } deployment)
        {
            return Reply.Empty(204);
        }

        return DeploymentView.StateOf(call, deployment) == "Running"
            ? ArmErrors.Error(409, "DeploymentBeingDeleted", $"The deployment '{deployment.Name}' is running; cancel it first.")
            : new Outcome(Reply.Empty(204)).And(new WorldChange.Removed(deployment.Id));
    }

    private static Outcome Cancel(Call call)
    {
        if (Find(call) is not { } deployment)
        {
            return NotFound(call);
        }

        if (DeploymentView.StateOf(call, deployment) != "Running")
        {
            return ArmErrors.Error(409, "DeploymentCannotBeCancelled", $"The deployment '{deployment.Name}' cannot be canceled: it is in the state '{DeploymentView.StateOf(call, deployment)}'.");
        }

        var properties = deployment.Properties.Copy();
        properties["outcome"] = "Canceled";
        return new Outcome(Reply.Empty(204)).And(new WorldChange.Put(deployment with { Properties = WireJson.Element(properties), ReadyAt = null, ChangedAt = call.Now }));
    }

    private static Outcome Operations(Call call)
    {
        if (Find(call) is not { } deployment)
        {
            return NotFound(call);
        }

        var state = DeploymentView.StateOf(call, deployment);
        return Paging.Reply(call, deployment.Properties.Texts("resources").Select((target, index) => new JsonObject
        {
            ["id"] = $"{deployment.Id}/operations/{index}",
            ["operationId"] = $"{index}",
            ["properties"] = new JsonObject
            {
                ["provisioningOperation"] = "Create",
                ["provisioningState"] = state,
                ["targetResource"] = new JsonObject { ["id"] = target },
            },
        }), 100);
    }

    private static Reply NotFound(Call call) => ArmErrors.NotFound("DeploymentNotFound", $"Deployment '{call["deployment"]}' could not be found.");
}
