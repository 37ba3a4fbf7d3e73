namespace XdrInfra.Pulumi.Policy;

/// <summary>A policy that is not kept.</summary>
/// <param name="Policy">Name of the policy.</param>
/// <param name="Level">What it does to the deployment.</param>
/// <param name="Message">A full sentence: the value, then what to write instead.</param>
/// <param name="Urn">The resource, or empty for the one that was asked about (or the stack).</param>
public sealed record Violation(string Policy, EnforcementLevel Level, string Message, string Urn = "");
