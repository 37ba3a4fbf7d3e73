using System.Collections.Immutable;
using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Graph;

/// <summary>One thing that shall be true in Azure.</summary>
/// <param name="Name">Logical name, stable over time: state is keyed by it.</param>
/// <param name="Type">Pulumi type token; see <see cref="ResourceKinds"/>.</param>
/// <param name="Inputs">What shall be true; references are explicit.</param>
/// <param name="Origin">The setting that asked for it.</param>
public sealed record Resource(string Name, string Type, PropertyValue.Map Inputs, Location Origin)
{
    /// <summary>Logical names that must be true first, beyond those that the inputs refer to.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>A delete is refused.</summary>
    public bool Protect { get; init; }

    /// <summary>A delete drops ownership and touches nothing.</summary>
    public bool RetainOnDelete { get; init; }
}
