using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Changes;

/// <summary>What a plan, a diff or a run does to one resource: the one record for all of them.</summary>
/// <param name="Resource">Logical name.</param>
/// <param name="Type">Type token.</param>
/// <param name="Kind">What happens to it.</param>
public sealed record Change(string Resource, string Type, ChangeKind Kind)
{
    public IReadOnlyList<PropertyChange> Properties { get; init; } = [];

    /// <summary>Sentences worth reading before saying yes, for example filters that stop working.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public Location Origin { get; init; } = Location.None;
}
