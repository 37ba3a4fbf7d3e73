using System.Collections.Immutable;

namespace XdrInfra.Pulumi.Policy;

/// <summary>What the policies say.</summary>
public sealed record AnalysisResult(ImmutableArray<Violation> Violations)
{
    /// <summary>Every policy is kept.</summary>
    public static AnalysisResult Good { get; } = new([]);

    public ImmutableArray<NotApplicable> NotApplicable { get; init; } = [];
}
