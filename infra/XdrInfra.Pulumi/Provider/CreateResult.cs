using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Provider;

/// <summary>What is true now. In a preview the id may be null, and an output that is left out counts as unknown.</summary>
public sealed record CreateResult(string? Id, PropertyMap Outputs);
