using System.Globalization;
using System.Text.Json.Nodes;

namespace XdrInfra.Azure.GraphSecurity;

/// <summary>
/// An incident of Defender XDR.
/// https://learn.microsoft.com/graph/api/resources/security-incident
/// </summary>
public sealed record GraphIncident(JsonObject Raw)
{
    public string Id => Text("id") ?? "";

    public string? DisplayName => Text("displayName");

    /// <summary>active, inProgress, resolved, redirected or awaitingAction.</summary>
    public string? Status => Text("status");

    public string? Severity => Text("severity");

    public string? AssignedTo => Text("assignedTo");

    public string? Classification => Text("classification");

    public string? Determination => Text("determination");

    /// <summary>The incident that this one was merged into.</summary>
    public string? RedirectIncidentId => Text("redirectIncidentId");

    public DateTimeOffset? Created => Date("createdDateTime");

    public DateTimeOffset? LastUpdated => Date("lastUpdateDateTime");

    public IReadOnlyList<string> CustomTags => Texts("customTags");

    public IReadOnlyList<string> SystemTags => Texts("systemTags");

    private string? Text(string name) => Raw[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private DateTimeOffset? Date(string name) =>
        DateTimeOffset.TryParse(Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private IReadOnlyList<string> Texts(string name) => Raw[name] is JsonArray items ? [.. items.Select(item => item?.ToString()).OfType<string>()] : [];
}
