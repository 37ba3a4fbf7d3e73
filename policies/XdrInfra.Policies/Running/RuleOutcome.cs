using System.Collections.Immutable;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;
using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Running;

/// <summary>How one rule ended on one stack; only <see cref="CaseOutcome.Pass"/> is a pass.</summary>
public sealed record RuleOutcome(RuleInfo Rule, AppliedLevel Level, CaseOutcome Outcome)
{
    /// <summary>What it found; for an error the one finding that says so.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Why it is not applicable, undecided or disabled; null otherwise.</summary>
    public string? Note { get; init; }

    /// <summary>What the rule threw, for the log.</summary>
    public Exception? Exception { get; init; }

    /// <summary>The same as reports take it.</summary>
    public ReportCase ToCase() => new(Rule.Code, Rule.Title, Outcome) { Why = Note, Findings = Findings };
}
