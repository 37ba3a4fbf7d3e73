using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Policy;

/// <summary>Inputs that a policy mended. They replace the old ones whole, so secrets stay marked and nothing is left out.</summary>
/// <param name="Policy">Name of the policy.</param>
/// <param name="Properties">All inputs, mended.</param>
public sealed record Remedy(string Policy, PropertyMap Properties);
