using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Provider;

/// <summary>What is true now, and the inputs that would make it so.</summary>
public sealed record ReadResult(string Id, PropertyMap Inputs, PropertyMap Outputs);
