using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Output;

/// <summary>One rule on one stack.</summary>
/// <param name="Code">Code of the rule.</param>
/// <param name="Title">Its title.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record ReportCase(string Code, string Title, CaseOutcome Outcome)
{
    /// <summary>Why it did not apply, was undecided, or is disabled.</summary>
    public string? Why { get; init; }

    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
