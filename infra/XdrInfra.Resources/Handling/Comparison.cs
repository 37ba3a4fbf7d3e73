using XdrInfra.Model.Changes;

namespace XdrInfra.Resources.Handling;

/// <summary>How what is there differs from what shall be.</summary>
/// <param name="Changes">Empty when it is right.</param>
public sealed record Comparison(IReadOnlyList<PropertyChange> Changes)
{
    /// <summary>Sentences worth reading before saying yes.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Inputs that point at another object: the old one is released, the new one made true.</summary>
    public IReadOnlyList<string> ReplacedBy { get; init; } = [];

    public bool IsSame => Changes.Count == 0 && ReplacedBy.Count == 0;
}
