using XdrInfra.Verify.Asking;

namespace XdrInfra.Verify.Preflight;

/// <summary>The raw answers that the lines are made from.</summary>
internal sealed record PreflightFacts
{
    public required Answer Subscription { get; init; }

    public required Answer Insights { get; init; }

    public required Answer Sentinel { get; init; }

    public required Answer Group { get; init; }

    public required Answer Workspace { get; init; }

    public required Answer Permissions { get; init; }

    public required Answer Locks { get; init; }

    public required Answer Assignments { get; init; }

    public required Answer Onboarding { get; init; }

    public required Answer Solution { get; init; }

    public required Answer Connectors { get; init; }

    public required Answer Rules { get; init; }

    public required Answer EntityAnalytics { get; init; }

    public required Answer BehaviorAnalytics { get; init; }

    public required Answer Requirements { get; init; }

    public static IReadOnlyList<Row> Rows(Answer answer) => answer is Answer.Rows rows ? rows.Items : [];

    /// <summary>A text of the first row; null when there is none.</summary>
    public static string? Text(Answer answer, string path) => Rows(answer) is [var row, ..] ? row.Text(path) : null;

    /// <summary>Why there is no answer, as a sentence.</summary>
    public static string Why(Answer answer) => answer switch
    {
        Answer.Refused(var why) => why,
        Answer.Throttled(var why) => why,
        Answer.TimedOut(var why) => why,
        Answer.Invalid(var why) => why,
        Answer.Broken(var why) => why,
        Answer.NotAsked(var why) => why,
        _ => "Azure did not say.",
    };
}
