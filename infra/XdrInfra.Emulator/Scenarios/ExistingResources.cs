using System.Collections.Immutable;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Routes.Content;
using XdrInfra.Emulator.Routes.Defender;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Scenarios;

/// <summary>The resources of a workspace that somebody has used before.</summary>
internal sealed class ExistingResources(ExistingWorkspace existing, Call call)
{
    private string GroupId => $"/subscriptions/{call.Installation.SubscriptionId}/resourceGroups/{existing.ResourceGroup}";

    private string WorkspaceId => $"{GroupId}/providers/Microsoft.OperationalInsights/workspaces/{existing.Name}";

    public IEnumerable<WorldChange> All() =>
    [
        Put(GroupId, "Microsoft.Resources/resourceGroups", existing.ResourceGroup, new JsonObject { ["provisioningState"] = "Succeeded" }, located: true),
        Put(WorkspaceId, "Microsoft.OperationalInsights/workspaces", existing.Name, Workspace(), located: true),
        .. Tables(),
        .. existing.Lock is { } level ? [Put($"{WorkspaceId}/providers/Microsoft.Authorization/locks/kept", ManagementLocks.Type, "kept", new JsonObject { ["level"] = level })] : Array.Empty<WorldChange>(),
        .. existing.Sentinel ? Sentinel() : [],
        .. existing.Events.Count > 0 ? [Events()] : Array.Empty<WorldChange>(),
    ];

    private IEnumerable<WorldChange> Sentinel() =>
    [
        Put(Ids.Onboarding(WorkspaceId), "onboardingStates", new JsonObject { ["customerManagedKey"] = false }),
        .. existing.Connector is { } types ? [Connector(Flow.XdrConnector, ("incidents", types.Incidents), ("alerts", types.Alerts))] : Array.Empty<WorldChange>(),
        .. existing.Components.Select(kind => Connector(kind, ("alerts", true))),
        .. Setting("EntityAnalytics", "entityProviders", existing.EntityProviders),
        .. Setting("Ueba", "dataSources", existing.BehaviorSources),
        .. existing.IncidentRules.Select(Rule),
        .. existing.SolutionVersion is { } version ? [Solution(version)] : Array.Empty<WorldChange>(),
    ];

    private JsonObject Workspace() => new()
    {
        ["customerId"] = Ids.Made(call.World.Seed, "workspace", WorkspaceId),
        ["sku"] = new JsonObject { ["name"] = "PerGB2018" },
        ["retentionInDays"] = existing.RetentionDays,
        ["features"] = new JsonObject { ["enableLogAccessUsingOnlyResourcePermissions"] = true },
        ["publicNetworkAccessForIngestion"] = "Enabled",
        ["publicNetworkAccessForQuery"] = "Enabled",
        ["workspaceCapping"] = new JsonObject { ["dailyQuotaGb"] = -1.0, ["dataIngestionStatus"] = "RespectQuota" },
    };

    private IEnumerable<WorldChange> Tables() => existing.Tables.Select(table =>
    {
        var properties = new JsonObject { ["plan"] = table.Plan ?? "Analytics" };
        if (table.RetentionDays is { } days)
        {
            properties["retentionInDays"] = days;
        }

        if (table.TotalDays is { } total)
        {
            properties["totalRetentionInDays"] = total;
        }

        return Put($"{WorkspaceId}/tables/{table.Name}", "Microsoft.OperationalInsights/workspaces/tables", table.Name, properties);
    });

    private WorldChange Connector(string kind, params (string Type, bool On)[] types)
    {
        var states = new JsonObject(types.Select(type => KeyValuePair.Create<string, JsonNode?>(type.Type, new JsonObject { ["state"] = type.On ? "Enabled" : "Disabled" })));
        var properties = new JsonObject { ["tenantId"] = call.Installation.TenantId, ["dataTypes"] = states };
        return Put(Ids.Sentinel(WorkspaceId, "dataConnectors", Ids.Made(call.World.Seed, kind, WorkspaceId)), "dataConnectors", properties, kind);
    }

    private IEnumerable<WorldChange> Setting(string kind, string member, IReadOnlyList<string> values) => values.Count == 0
        ? []
        : [Put(Ids.Sentinel(WorkspaceId, "settings", kind), "settings", new JsonObject { [member] = WireJson.Array(values), ["onboardDateTime"] = WireJson.Time(call.Now) }, kind)];

    private WorldChange Rule(ExistingRule rule, int index) => Put(
        Ids.Sentinel(WorkspaceId, "alertRules", Ids.Made(call.World.Seed, "rule", WorkspaceId, $"{index}")),
        "alertRules",
        new JsonObject
        {
            ["displayName"] = $"Create incidents based on {rule.Product} alerts",
            ["enabled"] = rule.Enabled,
            ["productFilter"] = rule.Product,
            ["severitiesFilter"] = rule.Severities.Count == 0 ? null : WireJson.Array(rule.Severities),
            ["displayNamesFilter"] = null,
            ["displayNamesExcludeFilter"] = null,
            ["lastModifiedUtc"] = WireJson.Time(call.Now),
        },
        Flow.IncidentRule);

    private WorldChange Solution(string version)
    {
        var entry = Catalogue.Find(Catalogue.DefenderXdr) ?? Catalogue.Entries[0];
        return Put(Ids.Sentinel(WorkspaceId, InstalledRoutes.Packages, entry.ContentId), InstalledRoutes.Packages, new JsonObject
        {
            ["contentId"] = entry.ContentId,
            ["contentProductId"] = entry.ProductId,
            ["contentKind"] = "Solution",
            ["displayName"] = entry.DisplayName,
            ["version"] = version,
        });
    }

    private WorldChange.ExportPut Events()
    {
        var id = $"SentinelExportSettings-{existing.Name}";
        var body = new JsonObject
        {
            ["id"] = id,
            ["workspaceProperties"] = new JsonObject { ["workspaceResourceId"] = WorkspaceId, ["name"] = existing.Name },
            ["logs"] = WireJson.Array(existing.Events.Select(table => new JsonObject { ["category"] = ExportCategories.PortalName(table), ["enabled"] = true })),
        };
        return new WorldChange.ExportPut(new ExportSetting(id, WorkspaceId, [.. existing.Events], WireJson.Element(body)));
    }

    private WorldChange Put(string id, string sentinelType, JsonObject properties, string? kind = null) =>
        Put(id, SentinelResources.TypeOf(sentinelType), id[(id.LastIndexOf('/') + 1)..], properties, kind);

    private WorldChange Put(string id, string type, string name, JsonObject properties, string? kind = null, bool located = false) => new WorldChange.Put(new ArmResource
    {
        Id = id,
        Type = type,
        Name = name,
        Kind = kind,
        Location = located ? existing.Location : null,
        Tags = type.EndsWith("/workspaces", StringComparison.Ordinal) && existing.Tags.Count > 0 ? existing.Tags.ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase) : null,
        Etag = Ids.NextEtag(call with { Path = id }),
        Properties = WireJson.Element(properties),
        CreatedAt = call.Now,
        ChangedAt = call.Now,
    });
}
