namespace XdrInfra.Verify.Facts;

/// <summary>
/// The words for why an incident was closed, on both sides. Microsoft publishes which determinations and which reasons a classification allows,
/// but no table from one to the other; so a determination answers for every reason of its classification.
/// </summary>
internal static class ClosingWords
{
    private const string Undetermined = "Undetermined";

    /// <summary>https://learn.microsoft.com/rest/api/securityinsights/incidents/create-or-update and https://learn.microsoft.com/graph/api/resources/security-incident</summary>
    private static readonly Dictionary<string, string> Classifications = new(StringComparer.OrdinalIgnoreCase)
    {
        ["TruePositive"] = "truePositive",
        ["BenignPositive"] = "informationalExpectedActivity",
        ["FalsePositive"] = "falsePositive",
        [Undetermined] = "unknown",
    };

    private static readonly Dictionary<string, string[]> Reasons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["TruePositive"] = ["SuspiciousActivity"],
        ["BenignPositive"] = ["SuspiciousButExpected"],
        ["FalsePositive"] = ["IncorrectAlertLogic", "InaccurateData"],
        [Undetermined] = [],
    };

    /// <summary>
    /// Defender's determinations to the classifications that allow them; what is not here (unknown, and what is new) says nothing.
    /// https://learn.microsoft.com/defender-xdr/api-update-incidents
    /// </summary>
    private static readonly Dictionary<string, string[]> Determinations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["multiStagedAttack"] = ["TruePositive"],
        ["maliciousUserActivity"] = ["TruePositive"],
        ["compromisedUser"] = ["TruePositive"],
        ["malware"] = ["TruePositive"],
        ["phishing"] = ["TruePositive"],
        ["unwantedSoftware"] = ["TruePositive"],
        ["apt"] = ["TruePositive"],
        ["securityTesting"] = ["BenignPositive"],
        ["securityPersonnel"] = ["BenignPositive", "TruePositive"],
        ["lineOfBusinessApplication"] = ["BenignPositive"],
        ["confirmedUserActivity"] = ["BenignPositive"],
        ["clean"] = ["FalsePositive"],
        ["insufficientData"] = ["FalsePositive"],
        ["other"] = ["TruePositive", "BenignPositive", "FalsePositive"],
    };

    public static bool IsSameClassification(Incident here, DefenderIncident there) =>
        Is(Classifications.GetValueOrDefault(here.Classification ?? Undetermined), there.Classification ?? "unknown");

    /// <summary>The reason must be one of its own classification, one that Defender's determination stands for, and there when Defender gives one.</summary>
    public static bool IsSameReason(Incident here, DefenderIncident there)
    {
        var classifications = Determinations.GetValueOrDefault(there.Determination ?? "");
        if (here.Reason is null)
        {
            return classifications is null || Is(here.Classification ?? Undetermined, Undetermined);
        }

        return Reasons.GetValueOrDefault(here.Classification ?? Undetermined, []).Contains(here.Reason, StringComparer.OrdinalIgnoreCase)
            && (classifications is null || classifications.Any(name => Reasons[name].Contains(here.Reason, StringComparer.OrdinalIgnoreCase)));
    }

    private static bool Is(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
