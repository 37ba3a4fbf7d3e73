using XdrInfra.Cli.Verifying;

namespace XdrInfra.Cli.Pulumi;

/// <summary>What <c>up</c> was asked to do in the stack's own cloud.</summary>
/// <param name="Targets">Logical names; only these and what they need. Empty for all.</param>
/// <param name="Yes">Go on without asking.</param>
/// <param name="Plan">A saved plan to keep to; null for none.</param>
/// <param name="Verify">How to verify; null deploys only.</param>
internal sealed record CloudUpOptions(IReadOnlyList<string> Targets, bool Yes, string? Plan, VerifyOptions? Verify);
