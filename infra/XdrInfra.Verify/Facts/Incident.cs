using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Facts;

/// <summary>The latest state of one incident of the workspace, from the shared question <c>incidents</c>.</summary>
public sealed record Incident
{
    public required int Number { get; init; }

    public required string Title { get; init; }

    public required string Status { get; init; }

    public string? Owner { get; init; }

    public string? Classification { get; init; }

    public string? Reason { get; init; }

    public required string Provider { get; init; }

    /// <summary>The id of its twin in Defender.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Link to its twin in the Defender portal.</summary>
    public string? Link { get; init; }

    /// <summary>Link to itself in the Azure portal.</summary>
    public string? Url { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? FirstRow { get; init; }

    public DateTimeOffset? LastRow { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>As Sentinel shows it, for example <c>150+</c>.</summary>
    public string? ShownAlerts { get; init; }

    public required IReadOnlyList<string> AlertIds { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    public required IReadOnlyList<string> Products { get; init; }

    /// <summary>
    /// True for a twin of a Defender incident. Workspaces in the Defender portal give every incident the provider "Microsoft XDR",
    /// those of Sentinel's own rules included; so its products, where it names any, must hold one of Defender's.
    /// </summary>
    public bool IsDefender => Defender.ProviderNames.Contains(Provider, StringComparer.Ordinal)
        && (Products.Count == 0 || Products.Any(Defender.Products.ContainsKey));

    public bool IsRedirected => Labels.Any(label => label.Equals("redirected", StringComparison.OrdinalIgnoreCase));

    public static IReadOnlyList<Incident> From(IReadOnlyList<Row> rows) => [.. rows.Select(Of)];

    private static Incident Of(Row row) => new()
    {
        Number = (int)(row.Number("IncidentNumber") ?? 0),
        Title = row.Text("Title") ?? "",
        Status = row.Text("Status") ?? "",
        Owner = Text(row, "Owner"),
        Classification = Text(row, "Classification"),
        Reason = Text(row, "ClassificationReason"),
        Provider = row.Text("ProviderName") ?? "",
        ProviderId = Text(row, "ProviderIncidentId"),
        Link = Text(row, "Link"),
        Url = Text(row, "IncidentUrl"),
        Created = row.Time("CreatedTime"),
        FirstRow = row.Time("FirstRow"),
        LastRow = row.Time("LastRow"),
        LastModified = row.Time("LastModifiedTime"),
        ShownAlerts = Text(row, "AlertsCount"),
        AlertIds = row.Texts("AlertIds"),
        Labels = [.. row.List("Labels").Select(LabelName)],
        Products = row.Texts("Products"),
    };

    private static string? Text(Row row, string column) => row.Text(column) is { Length: > 0 } text ? text : null;

    private static string LabelName(System.Text.Json.JsonElement label) =>
        label.ValueKind == System.Text.Json.JsonValueKind.Object && label.TryGetProperty("labelName", out var name) ? name.ToString() : label.ToString();
}
