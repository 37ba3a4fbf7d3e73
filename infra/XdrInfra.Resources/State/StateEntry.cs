using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;

namespace XdrInfra.Resources.State;

/// <summary>A resource that a stack owns.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="Type">Type token.</param>
/// <param name="Known">Id, inputs and outputs of the last run.</param>
public sealed record StateEntry(string Name, string Type, ResourceState Known)
{
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>True while a first write is under way: what was there is in the inputs, the outputs are still to come.</summary>
    public bool Pending { get; init; }

    public bool RetainOnDelete { get; init; }

    public PropertyValue.Map Inputs => Known.Inputs;
}
