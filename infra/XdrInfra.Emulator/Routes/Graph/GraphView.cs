using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Simulator.Defender;

namespace XdrInfra.Emulator.Routes.Graph;

/// <summary>How an incident of Defender and its alerts look in Graph.</summary>
internal static class GraphView
{
    public static JsonObject Of(Call call, DefenderIncident incident, bool expand)
    {
        var view = new JsonObject
        {
            ["id"] = incident.Id,
            ["tenantId"] = call.Installation.TenantId,
            ["status"] = incident.Status,
            ["incidentWebUrl"] = incident.WebUrl,
            ["redirectIncidentId"] = incident.RedirectIncidentId,
            ["displayName"] = incident.DisplayName,
            ["createdDateTime"] = Time(incident.Created),
            ["lastUpdateDateTime"] = Time(incident.LastUpdated),
            ["assignedTo"] = incident.AssignedTo,
            ["classification"] = incident.Classification,
            ["determination"] = incident.Determination,
            ["severity"] = incident.Severity,
            ["customTags"] = WireJson.Array(incident.CustomTags),
            ["systemTags"] = WireJson.Array(incident.SystemTags),
            ["description"] = incident.Description,
            ["resolvingComment"] = incident.ResolvingComment,
            ["comments"] = WireJson.Array(incident.Comments.Select(text => Comment(call, text))),
        };
        if (expand)
        {
            view["alerts"] = WireJson.Array(incident.Alerts.Select(alert => Of(call, incident, alert)));
        }

        return view;
    }

    public static JsonObject Comment(Call call, string text) => new()
    {
        ["@odata.type"] = "#microsoft.graph.security.alertComment",
        ["comment"] = text,
        ["createdByDisplayName"] = call.Principal?.Name,
    };

    private static JsonObject Of(Call call, DefenderIncident incident, DefenderAlert alert) => new()
    {
        ["@odata.type"] = "#microsoft.graph.security.alert",
        ["id"] = alert.Id,
        ["providerAlertId"] = alert.Id,
        ["incidentId"] = incident.Id,
        ["status"] = incident.Status is "resolved" ? "resolved" : "new",
        ["severity"] = alert.Severity.ToLowerInvariant(),
        ["serviceSource"] = alert.Product.GraphServiceSource,
        ["detectionSource"] = alert.DetectionSource,
        ["productName"] = alert.Product.ProductName,
        ["tenantId"] = call.Installation.TenantId,
        ["title"] = alert.Title,
        ["description"] = alert.Description,
        ["category"] = alert.Category,
        ["mitreTechniques"] = WireJson.Array([alert.Technique]),
        ["createdDateTime"] = Time(alert.Created),
        ["firstActivityDateTime"] = Time(alert.FirstActivity),
        ["lastActivityDateTime"] = Time(alert.LastActivity),
        ["evidence"] = WireJson.Array(alert.Evidence.Select(Evidence)),
    };

    private static JsonObject Evidence(EvidenceEntity evidence) => evidence switch
    {
        EvidenceEntity.Device device => Typed("deviceEvidence", ("mdeDeviceId", device.DeviceId), ("deviceDnsName", device.Fqdn)),
        EvidenceEntity.User user => Typed("userEvidence", ("userPrincipalName", user.Upn), ("azureAdUserId", user.ObjectId)),
        EvidenceEntity.File file => Typed("fileEvidence", ("fileName", file.Name), ("sha256", file.Sha256)),
        EvidenceEntity.Process process => Typed("processEvidence", ("fileName", process.FileName), ("processCommandLine", process.CommandLine)),
        EvidenceEntity.Ip ip => Typed("ipEvidence", ("ipAddress", ip.Address)),
        EvidenceEntity.Url url => Typed("urlEvidence", ("url", url.Address)),
        EvidenceEntity.Message message => Typed("analyzedMessageEvidence", ("networkMessageId", message.NetworkMessageId), ("subject", message.Subject), ("recipientEmailAddress", message.Recipient)),
        EvidenceEntity.Mailbox mailbox => Typed("mailboxEvidence", ("primaryAddress", mailbox.Address), ("displayName", mailbox.DisplayName)),
        EvidenceEntity.CloudApplication application => Typed("cloudApplicationEvidence", ("displayName", application.Name)),
        EvidenceEntity.CloudResource resource => Typed("azureResourceEvidence", ("resourceId", resource.ResourceId), ("resourceName", resource.Name)),
        _ => Typed("alertEvidence"),
    };

    private static JsonObject Typed(string type, params (string Name, string Value)[] members)
    {
        var view = new JsonObject { ["@odata.type"] = $"#microsoft.graph.security.{type}" };
        foreach (var (name, value) in members)
        {
            view[name] = value;
        }

        return view;
    }

    private static string Time(DateTime moment) => WireJson.Time(new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)));
}
