using System.Text.Json.Nodes;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Solutions;

/// <summary>The deployment of a packaged template.</summary>
internal static class DeploymentBody
{
    public static JsonObject Of(CatalogueSolution package, string workspace, string? location)
    {
        var template = (JsonObject)(package.Template?.DeepClone() ?? new JsonObject());
        foreach (var resource in (template["resources"] as JsonArray ?? []).OfType<JsonObject>())
        {
            DropPostDeployment(resource);
        }

        return new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["mode"] = "Incremental",
                ["template"] = template,
                ["parameters"] = new JsonObject { ["workspace"] = Value(workspace), ["workspace-location"] = Value(location ?? "") },
            },
        };
    }

    /// <summary>The catalogue ships characters in this text that deployments refuse; nothing needs it.</summary>
    private static void DropPostDeployment(JsonObject resource)
    {
        if (resource.Properties().Child("mainTemplate").Child("metadata") is { } metadata && metadata.ContainsKey("postDeployment"))
        {
            metadata["postDeployment"] = null;
        }
    }

    private static JsonObject Value(string value) => new() { ["value"] = value };
}
