using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Sentinel;

namespace XdrInfra.Emulator.Simulator.Timelines;

/// <summary>Translates between the words of Sentinel (ARM) and of Defender (Graph).</summary>
internal static class Vocabulary
{
    // Sentinel: https://learn.microsoft.com/rest/api/securityinsights/incidents/create-or-update
    // Graph: https://learn.microsoft.com/graph/api/resources/security-incident
    private static readonly (string Sentinel, string Graph)[] Statuses = [("New", "active"), ("Active", "inProgress"), ("Closed", "resolved")];

    private static readonly (string Sentinel, string Graph)[] Classifications =
    [
        ("Undetermined", "unknown"), ("TruePositive", "truePositive"), ("BenignPositive", "informationalExpectedActivity"), ("FalsePositive", "falsePositive"),
    ];

    public static string GraphStatus(string status) => Graph(Statuses, status);

    public static string GraphClassification(string? classification) => classification is null ? "unknown" : Graph(Classifications, classification);

    public static string GraphSeverity(string severity) => severity.ToLowerInvariant();

    /// <summary>The reason that Sentinel shows for a classification that was given in Defender; null where there is none.</summary>
    public static string? Reason(string? classification) => classification switch
    {
        "TruePositive" => "SuspiciousActivity",
        "BenignPositive" => "SuspiciousButExpected",
        "FalsePositive" => "InaccurateData",
        _ => null,
    };

    /// <summary>What Defender shows for a classification that was given in Sentinel.</summary>
    public static string Determination(string? classification) => classification switch
    {
        "TruePositive" => "maliciousUserActivity",
        "BenignPositive" => "confirmedUserActivity",
        "FalsePositive" => "clean",
        _ => "unknown",
    };

    public static IncidentDelta Delta(DefenderIncidentEdit edit)
    {
        var classification = edit.Classification is null ? null : Sentinel(Classifications, edit.Classification);
        return new IncidentDelta
        {
            Status = edit.Status is null ? null : Sentinel(Statuses, edit.Status),
            Title = edit.DisplayName,
            Severity = edit.Severity is { Length: > 0 } severity ? char.ToUpperInvariant(severity[0]) + severity[1..] : null,
            Owner = edit.AssignedTo is null ? null : Owner(edit.AssignedTo),
            Classification = classification,
            ClassificationReason = Reason(classification),
            ClassificationComment = edit.ResolvingComment,
            Determination = edit.Determination,
            Comment = edit.Comment,
            Labels = edit.CustomTags,
        };
    }

    public static IncidentDelta Delta(SentinelIncidentEdit edit) => new()
    {
        Status = edit.Status,
        Title = edit.Title,
        Description = edit.Description,
        Severity = edit.Severity,
        Owner = edit.Owner,
        Classification = edit.Classification,
        ClassificationReason = edit.ClassificationReason,
        ClassificationComment = edit.ClassificationComment,
        Determination = edit.Classification is null ? null : Determination(edit.Classification),
        Comment = edit.Comment,
        Labels = edit.Labels,
        ModifiedBy = edit.ModifiedBy,
    };

    private static IncidentOwner Owner(string upn) => upn.Length == 0 ? IncidentOwner.None : new(null, upn, upn.Split('@')[0], upn);

    private static string Graph((string Sentinel, string Graph)[] words, string word) =>
        words.FirstOrDefault(pair => pair.Sentinel.Equals(word, StringComparison.OrdinalIgnoreCase)).Graph ?? words[0].Graph;

    private static string Sentinel((string Sentinel, string Graph)[] words, string word) =>
        words.FirstOrDefault(pair => pair.Graph.Equals(word, StringComparison.OrdinalIgnoreCase)).Sentinel ?? words[0].Sentinel;
}
