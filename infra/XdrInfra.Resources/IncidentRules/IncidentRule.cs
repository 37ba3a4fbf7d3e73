using System.Text.Json.Nodes;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.IncidentRules;

/// <summary>A rule that makes incidents out of the alerts of one Microsoft product.</summary>
internal sealed record IncidentRule(JsonObject Raw)
{
    private const string Kind = "MicrosoftSecurityIncidentCreation";

    // The products whose alerts Defender XDR makes into incidents itself. Defender for Cloud and IoT are not among them:
    // https://learn.microsoft.com/azure/sentinel/microsoft-365-defender-sentinel-integration
    private static readonly string[] Integrated =
    [
        "Microsoft Cloud App Security", "Azure Advanced Threat Protection", "Azure Active Directory Identity Protection",
        "Office 365 Advanced Threat Protection", "Microsoft Defender Advanced Threat Protection",
    ];

    public string Id => Raw.Text("id") ?? "";

    public string Name => Raw.Properties().Text("displayName") ?? Raw.Text("name") ?? "";

    public string Product => Raw.Properties().Text("productFilter") ?? "";

    public bool Enabled => Raw.Properties().Flag("enabled") ?? false;

    public string? Etag => Raw.Text("etag");

    public IReadOnlyList<string> Severities => Raw.Properties().Texts("severitiesFilter");

    public IReadOnlyList<string> Names => Raw.Properties().Texts("displayNamesFilter");

    public IReadOnlyList<string> ExcludedNames => Raw.Properties().Texts("displayNamesExcludeFilter");

    public bool IsOurs => string.Equals(Raw.Text("kind"), Kind, StringComparison.OrdinalIgnoreCase)
        && Integrated.Contains(Product, StringComparer.OrdinalIgnoreCase);

    /// <summary>The whole rule again with another switch: a PUT replaces everything, so that the filters must go along.</summary>
    public JsonObject Switched(bool enabled)
    {
        var properties = (JsonObject)Raw.Properties().DeepClone();
        properties.Remove("lastModifiedUtc");   // read-only
        properties["enabled"] = enabled;
        var body = new JsonObject { ["kind"] = Raw.Text("kind"), ["properties"] = properties };
        if (Etag is not null)
        {
            body["etag"] = Etag;
        }

        return body;
    }

    public PropertyValue.Map ToProperties() => PropertyValue.Map.Empty
        .Put("id", Id)
        .Put("displayName", Name)
        .Put("product", Product)
        .Put("enabled", Enabled)
        .Put("severities", Severities)
        .Put("names", Names)
        .Put("excludedNames", ExcludedNames);
}
