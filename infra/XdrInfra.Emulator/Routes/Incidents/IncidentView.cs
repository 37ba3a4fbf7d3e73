using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Sentinel;

namespace XdrInfra.Emulator.Routes.Incidents;

/// <summary>How an incident of Sentinel looks.</summary>
internal static class IncidentView
{
    public static string EtagOf(SentinelIncident incident) => $"\"{incident.Version:x8}-0000-0d00-0000-{incident.Number:x8}0000\"";

    public static JsonObject Of(Call call, SentinelIncident incident)
    {
        var properties = new JsonObject
        {
            ["title"] = incident.Title,
            ["description"] = incident.Description,
            ["severity"] = incident.Severity,
            ["status"] = incident.Status,
            ["owner"] = new JsonObject
            {
                ["objectId"] = incident.Owner.ObjectId,
                ["email"] = incident.Owner.Email,
                ["assignedTo"] = incident.Owner.AssignedTo,
                ["userPrincipalName"] = incident.Owner.UserPrincipalName,
            },
            ["labels"] = WireJson.Array(incident.Labels.Select(label => new JsonObject { ["labelName"] = label, ["labelType"] = "User" })),
            ["firstActivityTimeUtc"] = Time(incident.Alerts.Select(alert => (DateTime?)alert.FirstActivity).Min()),
            ["lastActivityTimeUtc"] = Time(incident.Alerts.Select(alert => (DateTime?)alert.LastActivity).Max()),
            ["lastModifiedTimeUtc"] = Time(incident.LastModified),
            ["createdTimeUtc"] = Time(incident.Created),
            ["incidentNumber"] = incident.Number,
            ["additionalData"] = new JsonObject
            {
                ["alertsCount"] = incident.AlertsCount,
                ["bookmarksCount"] = 0,
                ["commentsCount"] = incident.Comments.Count,
                ["alertProductNames"] = WireJson.Array(incident.Alerts.Select(alert => alert.Product.ProductName).Distinct()),
                ["tactics"] = WireJson.Array(incident.Alerts.Select(alert => alert.Category).Distinct()),
                ["providerIncidentUrl"] = incident.ProviderIncidentUrl,
            },
            ["relatedAnalyticRuleIds"] = WireJson.Array(incident.RelatedAnalyticRuleIds),
            ["incidentUrl"] = incident.IncidentUrl,
            ["providerName"] = incident.ProviderName,
            ["providerIncidentId"] = incident.ProviderIncidentId,
        };
        foreach (var (name, value) in new[]
        {
            ("classification", incident.Classification),
            ("classificationReason", incident.ClassificationReason),
            ("classificationComment", incident.ClassificationComment),
        })
        {
            if (value is not null)
            {
                properties[name] = value;
            }
        }

        return new JsonObject
        {
            ["id"] = SentinelResources.Id(call, "incidents", incident.Name),
            ["name"] = incident.Name,
            ["etag"] = EtagOf(incident),
            ["type"] = SentinelResources.TypeOf("incidents"),
            ["properties"] = properties,
        };
    }

    public static JsonObject Of(Call call, DefenderAlert alert) => new()
    {
        ["id"] = SentinelResources.Id(call, "entities", alert.SystemAlertId),
        ["name"] = alert.SystemAlertId,
        ["type"] = SentinelResources.TypeOf("entities"),
        ["kind"] = "SecurityAlert",
        ["properties"] = new JsonObject
        {
            ["systemAlertId"] = alert.SystemAlertId,
            ["alertDisplayName"] = alert.Title,
            ["description"] = alert.Description,
            ["severity"] = alert.Severity,
            ["productName"] = alert.Product.ProductName,
            ["providerAlertId"] = alert.Id,
            ["tactics"] = WireJson.Array([alert.Category]),
            ["timeGenerated"] = Time(alert.Created),
            ["startTimeUtc"] = Time(alert.FirstActivity),
            ["endTimeUtc"] = Time(alert.LastActivity),
        },
    };

    public static JsonObject Comment(Call call, string name, string message) => new()
    {
        ["id"] = $"{SentinelResources.Id(call, "incidents", call["name"])}/comments/{name}",
        ["name"] = name,
        ["type"] = SentinelResources.TypeOf("incidents/comments"),
        ["properties"] = new JsonObject { ["message"] = message },
    };

    private static string? Time(DateTime? moment) => moment is { } value ? WireJson.Time(new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc))) : null;
}
