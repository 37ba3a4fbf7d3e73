using System.Text.Json;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Sentinel;

namespace XdrInfra.Emulator.Routes.Incidents;

/// <summary>What a PUT of an incident changes, and what it is refused for.</summary>
internal static class IncidentChange
{
    private static readonly Dictionary<string, string[]> Legal = new(StringComparer.Ordinal)
    {
        ["severity"] = ["High", "Medium", "Low", "Informational"],
        ["status"] = ["New", "Active", "Closed"],
        ["classification"] = ["Undetermined", "TruePositive", "BenignPositive", "FalsePositive"],
        ["classificationReason"] = ["SuspiciousActivity", "SuspiciousButExpected", "IncorrectAlertLogic", "InaccurateData"],
    };

    private static readonly string[] Required = ["title", "severity", "status"];

    public static Reply? Refuse(JsonElement body)
    {
        if (Required.FirstOrDefault(member => body.Text("properties", member) is null) is { } missing)
        {
            return ArmErrors.Nested(400, "BadRequest", $"The incident needs 'properties.{missing}'.");
        }

        foreach (var (member, words) in Legal)
        {
            if (body.Text("properties", member) is { } word && !words.Contains(word))
            {
                return ArmErrors.Nested(400, "BadRequest", $"The {member} '{word}' is not one of {string.Join(", ", words)}.");
            }
        }

        return body.Text("properties", "status") == "Closed" && body.Text("properties", "classification") is null
            ? ArmErrors.Nested(400, "BadRequest", "A closed incident needs 'properties.classification'.")
            : null;
    }

    public static SentinelIncidentEdit Of(JsonElement body, Call call) => new()
    {
        Title = body.Text("properties", "title"),
        Description = body.Text("properties", "description"),
        Severity = body.Text("properties", "severity"),
        Status = body.Text("properties", "status"),
        Classification = body.Text("properties", "classification"),
        ClassificationReason = body.Text("properties", "classificationReason"),
        ClassificationComment = body.Text("properties", "classificationComment"),
        Owner = Owner(body),
        Labels = body.At("properties", "labels") is { ValueKind: JsonValueKind.Array } labels
            ? [.. labels.EnumerateArray().Select(label => label.Text("labelName")).OfType<string>()]
            : null,
        ModifiedBy = call.Principal?.Name ?? "Microsoft Sentinel",
    };

    private static IncidentOwner? Owner(JsonElement body) => body.At("properties", "owner") is { } owner
        ? new IncidentOwner(owner.Text("objectId"), owner.Text("email"), owner.Text("assignedTo"), owner.Text("userPrincipalName"))
        : null;
}
