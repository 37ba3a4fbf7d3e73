using System.Text.Json;
using System.Text.Json.Serialization;
using XdrInfra.Emulator.Simulator.Sentinel;
using XdrInfra.Emulator.Simulator.Timelines;

namespace XdrInfra.Emulator.Simulator.Workspace;

/// <summary>The dynamic columns of SecurityIncident.</summary>
internal static class IncidentJson
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions WithoutNulls = new(Camel) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Owner(IncidentOwner owner) => JsonSerializer.Serialize(new { owner.ObjectId, owner.Email, owner.AssignedTo, owner.UserPrincipalName }, Camel);

    public static string Labels(IReadOnlyList<string> labels) => JsonSerializer.Serialize(
        labels.Select(label => new { LabelName = label, LabelType = label == PlanOrigins.RedirectedTag ? "AutoAssigned" : "User" }), Camel);

    public static string Comments(SentinelIncident incident) => JsonSerializer.Serialize(incident.Comments.Select(comment => new { Message = comment }), Camel);

    public static string AdditionalData(SentinelIncident incident, IncidentState state) => JsonSerializer.Serialize(
        new
        {
            incident.AlertsCount,
            BookmarksCount = 0,
            CommentsCount = incident.Comments.Count,
            AlertProductNames = state.Alerts.Select(alert => alert.Alert.Product.ProductName).Distinct(),
            Tactics = state.Alerts.Select(alert => alert.Alert.Category).Where(category => category != "Malware").Distinct(),
            Techniques = state.Alerts.Select(alert => alert.Alert.Technique.Split('.')[0]).Distinct(),
            incident.ProviderIncidentUrl,
        },
        WithoutNulls);
}
