using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Judging;

/// <summary>Everything that a verdict may depend on.</summary>
public sealed record JudgeContext
{
    public required Check Check { get; init; }

    public required StackSettings Settings { get; init; }

    public required TableCatalog Catalog { get; init; }

    public required CheckParameters Parameters { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The window that incidents and alerts are looked at.</summary>
    public required TimeSpan Since { get; init; }

    /// <summary>When the stack was last deployed; null when nobody knows.</summary>
    public DateTimeOffset? DeployedAt { get; init; }

    /// <summary>What an earlier run saw; null without one.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Figures of the run itself, for the check on the health of its queries.</summary>
    public RunFigures Figures { get; init; } = RunFigures.None;

    /// <summary>Answers by question name.</summary>
    public required IReadOnlyDictionary<string, Answer> Answers { get; init; }

    /// <summary>The rows of a question; none when it was not answered with rows.</summary>
    public IReadOnlyList<Row> Rows(string question) => Answers.GetValueOrDefault(question) is Answer.Rows rows ? rows.Items : [];

    /// <summary>True when the question was answered, if only with "nothing there".</summary>
    public bool IsAnswered(string question) =>
        Answers.GetValueOrDefault(question) is Answer.Rows or Answer.Nothing or Answer.Missing;

    public bool IsMissing(string question) => Answers.GetValueOrDefault(question) is Answer.Missing;
}
