using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace XdrInfra.Emulator.History;

/// <summary>What happened to the connections between Defender and a workspace, by the emulator's clock.</summary>
/// <param name="At">When, by the emulator's clock.</param>
/// <param name="WorkspaceId">ARM id of the workspace in lower case.</param>
[JsonDerivedType(typeof(ConnectorSet), "connectorSet")]
[JsonDerivedType(typeof(ConnectorRemoved), "connectorRemoved")]
[JsonDerivedType(typeof(ExportSet), "exportSet")]
[JsonDerivedType(typeof(IncidentRuleSet), "incidentRuleSet")]
[JsonDerivedType(typeof(ComponentSet), "componentSet")]
[JsonDerivedType(typeof(IncidentEdited), "incidentEdited")]
[JsonDerivedType(typeof(EntitiesSet), "entitiesSet")]
[JsonDerivedType(typeof(WorkspaceGone), "workspaceGone")]
public abstract record HistoryEvent(DateTimeOffset At, string WorkspaceId)
{
    /// <summary>The Defender XDR connector has these data types from now on.</summary>
    public sealed record ConnectorSet(
        DateTimeOffset At, string WorkspaceId, bool Incidents, bool Alerts, ImmutableArray<string> FilteredProviders)
        : HistoryEvent(At, WorkspaceId);

    /// <summary>The Defender XDR connector is gone.</summary>
    public sealed record ConnectorRemoved(DateTimeOffset At, string WorkspaceId) : HistoryEvent(At, WorkspaceId);

    /// <summary>These tables, and no others, are exported to the workspace from now on, over all export settings.</summary>
    public sealed record ExportSet(DateTimeOffset At, string WorkspaceId, ImmutableArray<string> Tables) : HistoryEvent(At, WorkspaceId);

    /// <summary>A Microsoft incident creation rule is on or off from now on.</summary>
    public sealed record IncidentRuleSet(
        DateTimeOffset At, string WorkspaceId, string RuleId, string Product, bool Enabled, ImmutableArray<string> Severities)
        : HistoryEvent(At, WorkspaceId);

    /// <summary>A component connector, for example of Defender for Endpoint alone, is on or off from now on.</summary>
    public sealed record ComponentSet(DateTimeOffset At, string WorkspaceId, string Kind, bool Alerts) : HistoryEvent(At, WorkspaceId);

    /// <summary>Behavior analytics has these sources from now on; empty means off.</summary>
    public sealed record EntitiesSet(
        DateTimeOffset At, string WorkspaceId, ImmutableArray<string> Providers, ImmutableArray<string> BehaviorSources)
        : HistoryEvent(At, WorkspaceId);

    /// <summary>A person or a program changed an incident; null fields stay as they are.</summary>
    /// <param name="At">When, by the emulator's clock.</param>
    /// <param name="WorkspaceId">The workspace in which it was edited; empty for an edit in Defender.</param>
    /// <param name="IncidentId">The incident's id in Defender.</param>
    /// <param name="Status">As Defender spells it: active, inProgress, resolved.</param>
    /// <param name="Classification">As Defender spells it, for example truePositive.</param>
    /// <param name="Determination">As Defender spells it, for example phishing.</param>
    /// <param name="AssignedTo">Free text; empty text means nobody.</param>
    /// <param name="Tags">Custom tags as a whole; null leaves them.</param>
    /// <param name="Comment">A closing or other comment.</param>
    public sealed record IncidentEdited(
        DateTimeOffset At,
        string WorkspaceId,
        string IncidentId,
        string? Status,
        string? Classification,
        string? Determination,
        string? AssignedTo,
        ImmutableArray<string>? Tags,
        string? Comment)
        : HistoryEvent(At, WorkspaceId);

    /// <summary>The workspace was deleted or Sentinel removed: nothing arrives any more.</summary>
    public sealed record WorkspaceGone(DateTimeOffset At, string WorkspaceId) : HistoryEvent(At, WorkspaceId);
}
