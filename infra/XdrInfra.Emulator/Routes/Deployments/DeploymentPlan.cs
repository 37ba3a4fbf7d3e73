using System.Text.Json;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Routes.Content;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Deployments;

/// <summary>What a template would make.</summary>
internal sealed record DeploymentPlan(JsonObject Parameters, IReadOnlyList<ArmResource> Resources)
{
    private const string Prefix = "Microsoft.OperationalInsights/workspaces/providers/";
    private static readonly string[] Kinds = [InstalledRoutes.Packages, InstalledRoutes.Templates, "metadata", "dataConnectorDefinitions"];

    public static DeploymentPlan Of(Call call, JsonElement body)
    {
        var template = body.At("properties", "template").Copy();
        if (body.Text("properties", "mode") is not ("Incremental" or "Complete") || template["resources"] is not JsonArray resources)
        {
            throw Refused("InvalidRequestContent", "A deployment needs 'properties.mode' and 'properties.template' with 'resources'.");
        }

        var sent = body.At("properties", "parameters").Copy();
        var expression = new TemplateExpression(Values(template, sent), template["variables"] as JsonObject ?? []);
        return new DeploymentPlan(sent, [.. resources.OfType<JsonObject>().Select((resource, index) => Resource(call, resource, index, expression))]);
    }

    /// <summary>Why it fails while it runs; null when it does not.</summary>
    public string? Problem(World world)
    {
        foreach (var resource in Resources)
        {
            var workspace = Ids.WorkspaceOf(resource.Id) ?? "";
            if (world.Find(Ids.Onboarding(workspace)) is null)
            {
                return $"Workspace '{workspace[(workspace.LastIndexOf('/') + 1)..]}' is not onboarded to Microsoft Sentinel. Please onboard through the portal or use the OnboardingStates ARM api to onboard to Sentinel.";
            }

            if (resource.Type == SentinelResources.TypeOf(InstalledRoutes.Packages) && InstalledRoutes.Conflict(world, workspace, resource) is { } conflict)
            {
                return conflict;
            }
        }

        return null;
    }

    private static Dictionary<string, string> Values(JsonObject template, JsonObject sent)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, definition) in template["parameters"] as JsonObject ?? [])
        {
            var value = (sent[name] as JsonObject)?["value"] ?? (definition as JsonObject)?["defaultValue"];
            values[name] = value?.ToString() ?? throw Refused("InvalidTemplate",
                $"Deployment template validation failed: 'The value for the template parameter '{name}' is not provided.'");
        }

        return values;
    }

    private static ArmResource Resource(Call call, JsonObject resource, int index, TemplateExpression expression)
    {
        var type = resource["type"]?.ToString() ?? "";
        var kind = type.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? type[Prefix.Length..] : "";
        if (!Kinds.Contains(kind))
        {
            throw Refused("InvalidTemplate", $"Deployment template validation failed: 'The embedded Azure does not deploy the resource type '{type}' of resource {index}.'");
        }

        CheckText(resource, index);
        var name = expression.Text(resource["name"]?.ToString() ?? "").Split('/');
        if (name.Length != 3)
        {
            throw Refused("InvalidTemplate", $"Deployment template validation failed: 'The name of resource {index} does not have three parts.'");
        }

        var workspace = $"{Ids.Group(call)}/providers/Microsoft.OperationalInsights/workspaces/{name[0]}";
        var id = Ids.Sentinel(call.World.Find(workspace)?.Id ?? workspace, kind, name[2]);
        return new ArmResource
        {
            Id = id,
            Type = SentinelResources.TypeOf(kind),
            Name = name[2],
            Etag = Ids.NextEtag(call),
            Properties = WireJson.Element(expression.Node(resource["properties"]) ?? new JsonObject()),
            CreatedAt = call.Now,
            ChangedAt = call.Now,
        };
    }

    // The catalogue's templates carry a text with characters that deployments refuse; callers must null it out.
    private static void CheckText(JsonObject resource, int index)
    {
        if (resource["properties"]?["mainTemplate"]?["metadata"]?["postDeployment"] is not null)
        {
            throw Refused("InvalidRequestContent",
                $"The request content was invalid: resources[{index}].properties.mainTemplate.metadata.postDeployment holds characters that are not allowed.");
        }
    }

    private static RefusedException Refused(string code, string message) => new(ArmErrors.Error(400, code, message));
}
