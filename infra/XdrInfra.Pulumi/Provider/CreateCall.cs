using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Provider;

/// <summary>Make this true; in a preview only say what would be.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Inputs">Checked inputs.</param>
/// <param name="IsPreview">Write nothing; inputs may be unknown.</param>
/// <param name="Timeout">The user's limit, if there is one.</param>
/// <param name="Log">What the user sees meanwhile.</param>
public sealed record CreateCall(ResourceAddress Resource, PropertyMap Inputs, bool IsPreview, TimeSpan? Timeout, ResourceLog Log);
