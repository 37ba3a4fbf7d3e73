using System.Collections.Immutable;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Policy;

/// <summary>A resource as a policy sees it: checked inputs for one resource, outputs for a whole stack. Values may be unknown or secret.</summary>
/// <param name="Urn">Its full name in the engine.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Properties">Inputs or outputs.</param>
public sealed record AnalyzedResource(string Urn, string Type, string Name, PropertyMap Properties)
{
    public bool Protect { get; init; }

    public string Parent { get; init; } = "";

    public ImmutableArray<string> IgnoredChanges { get; init; } = [];

    /// <summary>URNs of what it depends on; known for a whole stack only.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>The settings of its provider, or empty if it has none.</summary>
    public PropertyMap Provider { get; init; } = PropertyMap.Empty;
}
