using XdrInfra.Emulator.Simulator.Incidents;
using XdrInfra.Emulator.Simulator.Sentinel;

namespace XdrInfra.Emulator.Simulator.Timelines;

/// <summary>An incident on one side at a moment: all changes that have arrived there, one after the other.</summary>
internal sealed record IncidentState
{
    public string Status { get; init; } = "New";

    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public string Severity { get; init; } = "Informational";

    public IncidentOwner Owner { get; init; } = IncidentOwner.None;

    public string? Classification { get; init; }

    public string? ClassificationReason { get; init; }

    public string? ClassificationComment { get; init; }

    public string? Determination { get; init; }

    public IReadOnlyList<string> Comments { get; init; } = [];

    public IReadOnlyList<string> Labels { get; init; } = [];

    public IReadOnlyList<PlannedAlert> Alerts { get; init; } = [];

    public string? RedirectedTo { get; init; }

    public string ModifiedBy { get; init; } = "";

    public DateTime? Closed { get; init; }

    public DateTime? FirstModified { get; init; }

    public DateTime LastModified { get; init; }

    public int Version { get; init; }

    public IncidentState With(IncidentDelta delta, DateTime at) => this with
    {
        Status = delta.Status ?? Status,
        Title = delta.Title ?? Title,
        Description = delta.Description ?? Description,
        Severity = delta.Severity ?? Severity,
        Owner = delta.Owner ?? Owner,
        Classification = delta.Classification ?? Classification,
        ClassificationReason = delta.ClassificationReason ?? ClassificationReason,
        ClassificationComment = delta.ClassificationComment ?? ClassificationComment,
        Determination = delta.Determination ?? Determination,
        Comments = delta.Comment is { } comment ? [.. Comments, comment] : Comments,
        Labels = delta.Labels ?? Labels,
        Alerts = delta.RedirectedTo is null ? [.. Alerts, .. delta.AlertsAdded] : [],
        RedirectedTo = delta.RedirectedTo ?? RedirectedTo,
        ModifiedBy = delta.ModifiedBy,
        Closed = (delta.Status ?? Status) == "Closed" ? Closed ?? at : null,
        FirstModified = delta is { Status: "New", AlertsAdded.Count: > 0 } ? null : FirstModified ?? at,
        LastModified = at,
        Version = Version + 1,
    };
}
