using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Handling;

/// <summary>How what is there differs from what shall be.</summary>
/// <param name="Changes">Empty when it is right.</param>
public sealed record Comparison(IReadOnlyList<PropertyChange> Changes)
{
    /// <summary>Sentences worth reading before saying yes.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What is not as the stack asks and stays so, with what to write instead.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Inputs that point at another object: the old one is released, the new one made true.</summary>
    public IReadOnlyList<string> ReplacedBy { get; init; } = [];

    /// <summary>Inputs of that kind that are not known yet: the object may turn out to be another one.</summary>
    public IReadOnlyList<string> MayBeReplacedBy { get; init; } = [];

    /// <summary>Outputs that an update may change as well, although nothing asks for them: nobody may build on them before.</summary>
    public IReadOnlyList<string> Follows { get; init; } = [];

    /// <summary>Everything is to come.</summary>
    public static Comparison OfNew(PropertyValue.Map inputs) =>
        new([.. inputs.Items.Where(pair => pair.Key != Outputs.Prior).Select(pair => new PropertyChange(pair.Key, null, PropertyText.Of(pair.Value)))]);

    public bool IsSame => Changes.Count == 0 && ReplacedBy.Count == 0;
}
