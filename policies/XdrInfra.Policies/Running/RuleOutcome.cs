using System.Collections.Immutable;
using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Running;

/// <summary>How one rule ended on one stack.</summary>
public sealed record RuleOutcome(RuleInfo Rule, AppliedLevel Level, RuleVerdict Verdict)
{
    /// <summary>What it found; for an error the one finding that says so.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Why it is not applicable, undecided or disabled; null otherwise.</summary>
    public string? Note { get; init; }

    /// <summary>What the rule threw, for the log.</summary>
    public Exception? Exception { get; init; }
}
