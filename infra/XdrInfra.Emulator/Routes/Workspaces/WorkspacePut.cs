using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Workspaces;

/// <summary>Creates, changes and brings back workspaces.</summary>
internal static partial class WorkspacePut
{
    private const int MinRetention = 30;
    private const int MaxRetention = 730;

    private static readonly string[] Skus =
        ["Free", "Standard", "Premium", "PerNode", "PerGB2018", "Standalone", "CapacityReservation", "LACluster"];

    public static Outcome Handle(Call call)
    {
        var body = call.Json();
        if (Refuse(call, body) is { } refusal)
        {
            return refusal;
        }

        var id = Ids.Workspace(call);
        var existing = call.World.Find(id);
        if (existing is not null)
        {
            if (body.Text("location") is { } location && Normal(location) != existing.Location)
            {
                return ArmErrors.Error(409, "InvalidResourceLocation",
                    $"The resource '{existing.Name}' already exists in location '{existing.Location}' in resource group '{call["group"]}'. A resource with the same name cannot be created in location '{Normal(location)}'.");
            }

            var changed = Changed(call, existing, body, existing.Properties.Copy());
            return new Outcome(Reply.Ok(WorkspaceRoutes.View(call, changed))).And(new WorldChange.Put(changed));
        }

        if (body.Text("location") is not { Length: > 0 })
        {
            return ArmErrors.Error(400, "LocationRequired", "The location property is required for this definition.");
        }

        return Recovered(call, id, body) ?? Created(call, id, body);
    }

    public static Outcome Patch(Call call)
    {
        var body = call.Json();
        if (call.World.Find(Ids.Workspace(call)) is not { } existing)
        {
            return ArmErrors.ResourceNotFound(WorkspaceRoutes.Type, call["workspace"], call["group"]);
        }

        if (Refuse(call, body) is { } refusal)
        {
            return refusal;
        }

        var changed = Changed(call, existing, body, existing.Properties.Copy());
        return new Outcome(Reply.Ok(WorkspaceRoutes.View(call, changed))).And(new WorldChange.Put(changed));
    }

    private static Outcome Created(Call call, string id, JsonElement body)
    {
        var fresh = new ArmResource
        {
            Id = id,
            Type = WorkspaceRoutes.Type,
            Name = call["workspace"],
            Location = Normal(body.Text("location") ?? ""),
            Etag = Ids.NextEtag(call),
            Properties = WireJson.EmptyObject,
            CreatedAt = call.Now,
            ChangedAt = call.Now,
            Pending = "Creating",
            ReadyAt = call.Wall + call.World.Conditions.WorkspaceDelay,
        };
        var workspace = Changed(call, fresh, body, Defaults(call, id));
        return new Outcome(Reply.Created(WorkspaceRoutes.View(call, workspace))).And([new WorldChange.Put(workspace), .. Lock(call, workspace)]);
    }

    private static IEnumerable<WorldChange> Lock(Call call, ArmResource workspace) => call.World.Conditions.LockNewWorkspaces is { } level
        ? [new WorldChange.Put(new ArmResource
        {
            Id = $"{workspace.Id}/providers/Microsoft.Authorization/locks/kept",
            Type = ManagementLocks.Type,
            Name = "kept",
            Properties = WireJson.Element(new JsonObject { ["level"] = level }),
            CreatedAt = call.Now,
            ChangedAt = call.Now,
        })]
        : [];

    // https://learn.microsoft.com/azure/azure-monitor/logs/delete-workspace#recover-a-workspace
    private static Outcome? Recovered(Call call, string id, JsonElement body)
    {
        if (!call.World.DeletedWorkspaces.TryGetValue(ArmResource.KeyOf(id), out var deleted) || call.Now - deleted.DeletedAt >= DeletedWorkspace.Kept)
        {
            return null;
        }

        if (deleted.Workspace.Location != Normal(body.Text("location") ?? ""))
        {
            return ArmErrors.Error(409, "Conflict", $"The workspace '{call["workspace"]}' was deleted in location '{deleted.Workspace.Location}' and can only come back there.");
        }

        var workspace = Changed(call, deleted.Workspace, body, deleted.Workspace.Properties.Copy());
        var below = deleted.Below.Select(resource => (WorldChange)new WorldChange.Put(resource));
        return new Outcome(Reply.Created(WorkspaceRoutes.View(call, workspace)))
            .And([new WorldChange.WorkspacePurged(id), new WorldChange.Put(workspace), .. below]);
    }

    private static ArmResource Changed(Call call, ArmResource workspace, JsonElement body, JsonObject below) => workspace with
    {
        Properties = WireJson.Element(Retained(WireJson.Merge(below, body.At("properties") ?? WireJson.EmptyObject))),
        Tags = Tags.Of(body) ?? workspace.Tags,
        ChangedAt = call.Now,
        Etag = Ids.NextEtag(call),
    };

    private static JsonObject Retained(JsonObject properties)
    {
        properties["workspaceCapping"] ??= new JsonObject { ["dailyQuotaGb"] = -1.0 };
        if (properties["workspaceCapping"] is JsonObject capping)
        {
            capping["quotaNextResetTime"] ??= "2026-01-01T00:00:00Z";
            capping["dataIngestionStatus"] = "RespectQuota";
        }

        return properties;
    }

    private static JsonObject Defaults(Call call, string id) => new()
    {
        ["customerId"] = Ids.Made(call.World.Seed, "workspace", id),
        ["sku"] = new JsonObject { ["name"] = "PerGB2018", ["lastSkuUpdate"] = WireJson.Time(call.Now) },
        ["retentionInDays"] = MinRetention,
        ["features"] = new JsonObject { ["legacy"] = 0, ["searchVersion"] = 1, ["enableLogAccessUsingOnlyResourcePermissions"] = true },
        ["publicNetworkAccessForIngestion"] = "Enabled",
        ["publicNetworkAccessForQuery"] = "Enabled",
    };

    private static Reply? Refuse(Call call, JsonElement body)
    {
        if (!Names().IsMatch(call["workspace"]))
        {
            return ArmErrors.Error(400, "InvalidResourceName",
                $"The workspace name '{call["workspace"]}' is not legal: 4 to 63 letters, digits and hyphens, a letter or digit at both ends.");
        }

        if (body.Text("properties", "sku", "name") is { } sku && !Skus.Contains(sku, StringComparer.OrdinalIgnoreCase))
        {
            return ArmErrors.Error(400, "InvalidParameter", $"Property 'sku' has the value '{sku}', which is not one of {string.Join(", ", Skus)}.");
        }

        var free = string.Equals(body.Text("properties", "sku", "name"), "Free", StringComparison.OrdinalIgnoreCase);
        return body.Number("properties", "retentionInDays") is { } days && !(days is >= MinRetention and <= MaxRetention || (free && days == 7))
            ? ArmErrors.Error(400, "InvalidParameter", $"'RetentionInDays' property doesn't match the SKU limits: {days} is not between {MinRetention} and {MaxRetention}.")
            : null;
    }

    private static string Normal(string location) => location.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    // https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftoperationalinsights
    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
