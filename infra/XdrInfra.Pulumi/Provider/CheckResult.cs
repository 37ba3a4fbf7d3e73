using System.Collections.Immutable;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Provider;

/// <summary>The inputs with defaults filled in, and what is wrong with them.</summary>
public sealed record CheckResult(PropertyMap Inputs)
{
    public ImmutableArray<CheckFailure> Failures { get; init; } = [];
}
