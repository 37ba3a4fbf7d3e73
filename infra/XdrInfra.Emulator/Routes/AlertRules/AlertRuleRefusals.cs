using System.Text.Json;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.AlertRules;

/// <summary>What a PUT of a rule is refused for.</summary>
internal static class AlertRuleRefusals
{
    public static readonly string[] Filters = ["alertRuleTemplateName", "description", "displayNamesExcludeFilter", "displayNamesFilter", "severitiesFilter"];

    private static readonly string[] Severities = ["High", "Medium", "Low", "Informational"];

    // https://github.com/hashicorp/terraform-provider-azurerm (azurerm_sentinel_alert_rule_ms_security_incident, product_filter)
    private static readonly string[] Products =
    [
        "Microsoft Cloud App Security", "Azure Security Center", "Azure Active Directory Identity Protection", "Azure Security Center for IoT",
        "Azure Advanced Threat Protection", "Microsoft Defender Advanced Threat Protection", "Office 365 Advanced Threat Protection",
    ];

    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        [Flow.IncidentRule] = ["displayName", "enabled", "productFilter"],
        ["Scheduled"] =
        [
            "displayName", "enabled", "query", "queryFrequency", "queryPeriod", "severity", "suppressionDuration", "suppressionEnabled",
            "triggerOperator", "triggerThreshold",
        ],
        ["NRT"] = ["displayName", "enabled", "query", "severity", "suppressionDuration", "suppressionEnabled"],
        ["Fusion"] = ["alertRuleTemplateName", "enabled"],
    };

    public static Reply? Refuse(JsonElement body, ArmResource? existing)
    {
        var kind = body.Text("kind") ?? "";
        if (!Required.TryGetValue(kind, out var members))
        {
            return ArmErrors.Nested(400, "BadRequest", $"The rule kind '{kind}' is not one of {string.Join(", ", Required.Keys)}.");
        }

        if (existing is not null && existing.Kind != kind)
        {
            return ArmErrors.Nested(400, "BadRequest", $"The rule '{existing.Name}' has kind '{existing.Kind}', which cannot become '{kind}'.");
        }

        if (members.FirstOrDefault(member => body.At("properties", member) is null) is { } missing)
        {
            return ArmErrors.Nested(400, "BadRequest", $"The rule needs 'properties.{missing}'.");
        }

        return kind == Flow.IncidentRule ? IncidentRule(body) : null;
    }

    private static Reply? IncidentRule(JsonElement body)
    {
        var product = body.Text("properties", "productFilter") ?? "";
        if (!Products.Contains(product))
        {
            return ArmErrors.Nested(400, "BadRequest", $"The product '{product}' is not one of {string.Join(", ", Products)}.");
        }

        return body.Texts("properties", "severitiesFilter").FirstOrDefault(severity => !Severities.Contains(severity)) is { } unknown
            ? ArmErrors.Nested(400, "BadRequest", $"The severity '{unknown}' is not one of {string.Join(", ", Severities)}.")
            : null;
    }
}
