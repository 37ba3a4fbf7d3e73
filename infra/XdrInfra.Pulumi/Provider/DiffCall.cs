using System.Collections.Immutable;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Provider;

/// <summary>What changes from the old inputs to the new? The engine has applied <c>ignoreChanges</c> to the new ones already.</summary>
/// <param name="Resource">The resource, or the provider itself.</param>
/// <param name="Id">Its id; empty for the provider's own settings.</param>
/// <param name="OldInputs">The inputs of last time.</param>
/// <param name="OldOutputs">What was true last time.</param>
/// <param name="NewInputs">What shall be true.</param>
/// <param name="Log">What the user sees meanwhile.</param>
public sealed record DiffCall(
    ResourceAddress Resource, string Id, PropertyMap OldInputs, PropertyMap OldOutputs, PropertyMap NewInputs, ResourceLog Log)
{
    public ImmutableArray<string> IgnoredChanges { get; init; } = [];
}
