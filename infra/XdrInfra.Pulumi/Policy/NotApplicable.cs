namespace XdrInfra.Pulumi.Policy;

/// <summary>A policy that could not or need not be asked.</summary>
/// <param name="Policy">Name of the policy.</param>
/// <param name="Reason">Why, as a full sentence.</param>
public sealed record NotApplicable(string Policy, string Reason);
