using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Incidents;
using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Emulator.Simulator.Sentinel;
using XdrInfra.Emulator.Simulator.Timelines;

namespace XdrInfra.Emulator.Simulator.Workspace;

/// <summary>Shows an incident as each side does.</summary>
internal static class IncidentViews
{
    /// <summary>Provider of incidents that rules of the workspace make.</summary>
    public const string RuleProvider = "Azure Sentinel";

    public static SentinelIncident Sentinel(SimulationInput input, NumberedIncident incident, IncidentState state)
    {
        var timeline = incident.Timeline;
        return new SentinelIncident
        {
            Name = timeline.SentinelName,
            Number = incident.Number,
            Title = state.Title,
            Description = state.Description,
            Severity = state.Severity,
            Status = state.Status,
            Classification = state.Status == "Closed" ? state.Classification : null,
            ClassificationReason = state.Status == "Closed" ? state.ClassificationReason : null,
            ClassificationComment = state.Status == "Closed" ? state.ClassificationComment : null,
            Owner = state.Owner,
            Labels = state.Labels,
            Comments = state.Comments,
            ProviderName = timeline.DefenderId is null ? RuleProvider : input.Data.ProviderName,
            ProviderIncidentId = timeline.DefenderId ?? incident.Number.ToString(),
            ProviderIncidentUrl = timeline.DefenderId is { } id ? WebUrl(input, timeline.HasWrongLink ? id + "0" : id) : null,
            IncidentUrl = $"{input.AzurePortal}/#asset/Microsoft_Azure_Security_Insights/Incident{input.WorkspaceResourceId}/providers/Microsoft.SecurityInsights/Incidents/{timeline.SentinelName}",
            RelatedAnalyticRuleIds = timeline.RuleId is { } rule ? [rule] : [],
            Created = timeline.Created,
            FirstModified = state.FirstModified,
            LastModified = state.LastModified,
            Closed = state.Closed,
            ModifiedBy = state.ModifiedBy,
            Alerts = [.. state.Alerts.Take(AlertLimit.Kept).Select(alert => alert.Alert)],
            AlertsCount = state.Alerts.Count,
            Version = state.Version,
        };
    }

    public static DefenderIncident Defender(SimulationInput input, string id, DateTime created, IncidentState state) => new()
    {
        Id = id,
        DisplayName = state.Title,
        Description = state.Description,
        Severity = Vocabulary.GraphSeverity(state.Severity),
        Status = state.RedirectedTo is null ? Vocabulary.GraphStatus(state.Status) : "redirected",
        RedirectIncidentId = state.RedirectedTo,
        AssignedTo = state.Owner.UserPrincipalName,
        Classification = Vocabulary.GraphClassification(state.Classification),
        Determination = state.Determination ?? "unknown",
        ResolvingComment = state.ClassificationComment,
        Comments = state.Comments,
        CustomTags = [.. state.Labels.Where(label => label != PlanOrigins.RedirectedTag)],
        SystemTags = [.. state.Labels.Where(label => label == PlanOrigins.RedirectedTag)],
        Created = created,
        LastUpdated = state.LastModified,
        WebUrl = WebUrl(input, id),
        Alerts = [.. state.Alerts.Select(alert => alert.Alert)],
    };

    private static string WebUrl(SimulationInput input, string id) => $"{input.DefenderPortal}/incidents/{id}?tid={input.TenantId}";
}
