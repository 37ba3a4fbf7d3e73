using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Provider;

/// <summary>Delete this. Something that is gone already counts as deleted.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Id">Its id.</param>
/// <param name="OldInputs">The inputs of last time.</param>
/// <param name="OldOutputs">What was true last time.</param>
/// <param name="Timeout">The user's limit, if there is one.</param>
/// <param name="Log">What the user sees meanwhile.</param>
public sealed record DeleteCall(
    ResourceAddress Resource, string Id, PropertyMap OldInputs, PropertyMap OldOutputs, TimeSpan? Timeout, ResourceLog Log);
