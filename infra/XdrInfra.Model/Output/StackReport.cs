using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Output;

/// <summary>Everything that is said about one stack.</summary>
/// <param name="Stack">Its name.</param>
/// <param name="File">Its file, or null when there is none.</param>
/// <param name="Findings">Findings of no rule: the settings, for example.</param>
/// <param name="Cases">The rules that ran; empty when the settings were wrong.</param>
public sealed record StackReport(string Stack, string? File, IReadOnlyList<Finding> Findings, IReadOnlyList<ReportCase> Cases)
{
    /// <summary>True for what is said about all stacks together: it is none of them.</summary>
    public bool IsOfAll { get; init; }

    /// <summary>All findings, each once, in the order of the text.</summary>
    public IReadOnlyList<Finding> AllFindings { get; } = [.. FindingOrder.Sort(Findings.Concat(Cases.SelectMany(item => item.Findings)))];

    public int Count(Level level) => AllFindings.Count(finding => finding.Level == level);

    public int Count(CaseOutcome outcome) => Cases.Count(item => item.Outcome == outcome);
}
