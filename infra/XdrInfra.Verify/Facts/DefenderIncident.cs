using XdrInfra.Verify.Asking;

namespace XdrInfra.Verify.Facts;

/// <summary>An incident as the Defender side tells it through Graph.</summary>
public sealed record DefenderIncident
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>active, inProgress, resolved, redirected, awaitingAction.</summary>
    public required string Status { get; init; }

    public string? AssignedTo { get; init; }

    public string? Classification { get; init; }

    public string? Determination { get; init; }

    public string? RedirectedTo { get; init; }

    public string? Link { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public required IReadOnlyList<string> AlertIds { get; init; }

    public bool IsRedirected => Status.Equals("redirected", StringComparison.OrdinalIgnoreCase) || RedirectedTo is not null;

    public static IReadOnlyList<DefenderIncident> From(IReadOnlyList<Row> rows) => [.. rows.Select(Of)];

    private static DefenderIncident Of(Row row) => new()
    {
        Id = row.Text("id") ?? "",
        Title = row.Text("displayName") ?? "",
        Status = row.Text("status") ?? "",
        AssignedTo = Text(row, "assignedTo"),
        Classification = Text(row, "classification"),
        Determination = Text(row, "determination"),
        RedirectedTo = Text(row, "redirectIncidentId"),
        Link = Text(row, "incidentWebUrl"),
        Created = row.Time("createdDateTime"),
        Updated = row.Time("lastUpdateDateTime"),
        AlertIds = [.. row.List("alerts").Select(alert => alert.TryGetProperty("id", out var id) ? id.ToString() : "")],
    };

    private static string? Text(Row row, string path) => row.Text(path) is { Length: > 0 } text ? text : null;
}
