using XdrInfra.Cli.Verifying;

namespace XdrInfra.Cli.Local;

/// <summary>What <c>up --local</c> was asked to do.</summary>
/// <param name="Azure">How the embedded Azure starts.</param>
/// <param name="Targets">Logical names; only these and what they need. Empty for all.</param>
/// <param name="Verify">How to verify; null deploys only.</param>
internal sealed record LocalUpOptions(LocalOptions Azure, IReadOnlyList<string> Targets, VerifyOptions? Verify);
