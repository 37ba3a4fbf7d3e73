using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Provider;

/// <summary>Are these inputs good? In a preview some are unknown; nothing is to be said about those.</summary>
/// <param name="Resource">The resource, or the provider itself.</param>
/// <param name="OldInputs">The inputs of last time; empty for something new.</param>
/// <param name="NewInputs">What the program asks for.</param>
/// <param name="Log">What the user sees meanwhile.</param>
public sealed record CheckCall(ResourceAddress Resource, PropertyMap OldInputs, PropertyMap NewInputs, ResourceLog Log);
