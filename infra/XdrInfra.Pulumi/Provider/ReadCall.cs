using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Provider;

/// <summary>What is true now? Asked by a refresh and by an import.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Id">Its id; all that an import knows.</param>
/// <param name="Inputs">The inputs of last time, or null for an import.</param>
/// <param name="Outputs">What was true last time, or null for an import.</param>
/// <param name="Timeout">The user's limit, if there is one.</param>
/// <param name="Log">What the user sees meanwhile.</param>
public sealed record ReadCall(
    ResourceAddress Resource, string Id, PropertyMap? Inputs, PropertyMap? Outputs, TimeSpan? Timeout, ResourceLog Log)
{
    public bool IsImport => Inputs is null && Outputs is null;
}
