using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Deployments;

/// <summary>How a deployment looks while it runs and after.</summary>
internal static class DeploymentView
{
    public static string StateOf(Call call, ArmResource deployment) =>
        deployment.IsReady(call.Wall) ? deployment.Properties.Text("outcome") ?? "Succeeded" : "Running";

    public static JsonObject Of(Call call, ArmResource deployment)
    {
        var properties = new JsonObject
        {
            ["provisioningState"] = StateOf(call, deployment),
            ["mode"] = "Incremental",
            ["timestamp"] = WireJson.Time(deployment.ChangedAt),
            ["duration"] = "PT1S",
            ["correlationId"] = deployment.Properties.Text("correlationId"),
            ["templateHash"] = deployment.Properties.Text("templateHash"),
            ["parameters"] = deployment.Properties.At("parameters").Copy(),
            ["providers"] = new JsonArray(),
            ["dependencies"] = new JsonArray(),
            ["outputResources"] = WireJson.Array(deployment.Properties.Texts("resources").Select(id => new JsonObject { ["id"] = id })),
        };
        if (Error(call, deployment) is { } error)
        {
            properties["error"] = error;
        }

        return ResourceView.Of(deployment, properties);
    }

    public static JsonObject Status(Call call, ArmResource deployment)
    {
        var status = new JsonObject { ["status"] = StateOf(call, deployment) };
        if (Error(call, deployment) is { } error)
        {
            status["error"] = error;
        }

        return status;
    }

    private static JsonObject? Error(Call call, ArmResource deployment) =>
        deployment.IsReady(call.Wall) && deployment.Properties.Text("problem") is { } problem
            ? new JsonObject
            {
                ["code"] = "DeploymentFailed",
                ["message"] = "At least one resource deployment operation failed. Please list deployment operations for details.",
                ["details"] = new JsonArray(new JsonObject { ["code"] = "BadRequest", ["message"] = problem }),
            }
            : null;
}
