using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;

namespace XdrInfra.Resources.Engine;

/// <summary>How a run ended.</summary>
/// <param name="ExitCode">Success, or the strongest reason why not.</param>
/// <param name="Changes">What was done to each resource, in the order of the graph.</param>
/// <param name="Findings">Failures and advice.</param>
public sealed record EngineResult(ExitCode ExitCode, IReadOnlyList<Change> Changes, IReadOnlyList<Finding> Findings)
{
    /// <summary>The stack's outputs, as far as they are known.</summary>
    public PropertyValue.Map Outputs { get; init; } = PropertyValue.Map.Empty;

    /// <summary>Resources that were not reached.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>True when Azure was left as it was.</summary>
    public bool NothingChanged => Changes.All(change => change.Kind is ChangeKind.Same or ChangeKind.Adopt or ChangeKind.Forget);
}
