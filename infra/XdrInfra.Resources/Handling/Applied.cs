using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;

namespace XdrInfra.Resources.Handling;

/// <summary>What a create or an update did.</summary>
/// <param name="Id">ARM id, or workspace id and kind.</param>
/// <param name="Outputs">What Azure has now, read back, with <c>id</c> and <c>shape</c>.</param>
/// <param name="Kind">Whether anything was written.</param>
public sealed record Applied(string Id, PropertyValue.Map Outputs, ChangeKind Kind)
{
    /// <summary>Sentences for the summary.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What is not as it should be although nothing failed.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
