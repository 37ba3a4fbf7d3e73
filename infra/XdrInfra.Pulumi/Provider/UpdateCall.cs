using System.Collections.Immutable;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Provider;

/// <summary>Change this in place; in a preview only say what would be.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Id">Its id, which stays.</param>
/// <param name="OldInputs">The inputs of last time.</param>
/// <param name="OldOutputs">What was true last time.</param>
/// <param name="NewInputs">Checked inputs.</param>
/// <param name="IsPreview">Write nothing; inputs may be unknown.</param>
/// <param name="Timeout">The user's limit, if there is one.</param>
/// <param name="Log">What the user sees meanwhile.</param>
public sealed record UpdateCall(
    ResourceAddress Resource,
    string Id,
    PropertyMap OldInputs,
    PropertyMap OldOutputs,
    PropertyMap NewInputs,
    bool IsPreview,
    TimeSpan? Timeout,
    ResourceLog Log)
{
    public ImmutableArray<string> IgnoredChanges { get; init; } = [];
}
