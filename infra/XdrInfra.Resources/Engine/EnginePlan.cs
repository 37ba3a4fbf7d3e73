using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;

namespace XdrInfra.Resources.Engine;

/// <summary>What a run would do, found out by reading only.</summary>
/// <param name="Changes">One for each resource, in the order of the graph; resources that leave the stack come last.</param>
/// <param name="Findings">Mistakes in inputs, and advice.</param>
public sealed record EnginePlan(IReadOnlyList<Change> Changes, IReadOnlyList<Finding> Findings)
{
    /// <summary>True when a run would write nothing to Azure.</summary>
    public bool NothingToDo => Changes.All(change => change.Kind is ChangeKind.Same or ChangeKind.Adopt or ChangeKind.Forget);
}
