using System.Text.Json;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Simulator.History;

namespace XdrInfra.Emulator.Routes.Graph;

/// <summary>What a PATCH of an incident changes, and what it is refused for.</summary>
// https://learn.microsoft.com/graph/api/security-incident-update
internal static class GraphChange
{
    private static readonly Dictionary<string, string[]> Legal = new(StringComparer.Ordinal)
    {
        ["status"] = ["active", "inProgress", "resolved"],
        ["severity"] = ["informational", "low", "medium", "high"],
        ["classification"] = ["unknown", "falsePositive", "truePositive", "informationalExpectedActivity"],
        ["determination"] =
        [
            "unknown", "apt", "malware", "securityPersonnel", "securityTesting", "unwantedSoftware", "other", "multiStagedAttack", "compromisedUser",
            "phishing", "maliciousUserActivity", "clean", "insufficientData", "confirmedUserActivity", "lineOfBusinessApplication",
        ],
    };

    private static readonly string[] Free = ["assignedTo", "displayName", "resolvingComment", "customTags", "description", "summary"];

    public static Reply? Refuse(JsonElement body)
    {
        foreach (var member in body.EnumerateObject())
        {
            if (Legal.TryGetValue(member.Name, out var words))
            {
                if (member.Value.ValueKind == JsonValueKind.String && !words.Contains(member.Value.GetString()))
                {
                    return ArmErrors.Error(400, "BadRequest", $"The value '{member.Value.GetString()}' of '{member.Name}' is not one of {string.Join(", ", words)}.");
                }
            }
            else if (!Free.Contains(member.Name) && !member.Name.StartsWith('@'))
            {
                return ArmErrors.Error(400, "BadRequest", $"The property '{member.Name}' of an incident cannot be changed.");
            }
        }

        return null;
    }

    public static DefenderIncidentEdit Of(JsonElement body) => new()
    {
        Status = body.Text("status"),
        AssignedTo = body.TryGetProperty("assignedTo", out var owner) ? owner.GetString() ?? "" : null,
        Classification = body.Text("classification"),
        Determination = body.Text("determination"),
        Severity = body.Text("severity"),
        DisplayName = body.Text("displayName"),
        ResolvingComment = body.Text("resolvingComment"),
        CustomTags = body.At("customTags") is { ValueKind: JsonValueKind.Array } ? body.Texts("customTags") : null,
    };
}
