using System.Collections.Immutable;

namespace XdrInfra.Pulumi.Policy;

/// <summary>The stack that is deployed. Its configuration holds secrets in plain text: keep the values of <see cref="SecretKeys"/> out of every text.</summary>
public sealed record StackContext(string Organization, string Project, string Stack, bool IsPreview)
{
    /// <summary>Key with namespace to value; objects are JSON text.</summary>
    public ImmutableDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableHashSet<string> SecretKeys { get; init; } = [];
}
