using System.Collections.Immutable;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Policy;

/// <summary>What the engine knows about a policy before it asks.</summary>
/// <param name="Name">Letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; never <c>all</c>, which configuration files give a meaning.</param>
/// <param name="Title">A few words.</param>
/// <param name="Description">Why it is so.</param>
/// <param name="Level">Its level where nothing else is configured.</param>
/// <param name="Scope">What it looks at.</param>
public sealed record PolicyDescription(string Name, string Title, string Description, EnforcementLevel Level, PolicyScope Scope)
{
    public PolicySeverity Severity { get; init; }

    /// <summary>What to do about a violation.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>The page about it.</summary>
    public string Url { get; init; } = "";

    /// <summary>JSON schema of its settings, by name; the engine checks them and fills in defaults.</summary>
    public PropertyMap Settings { get; init; } = PropertyMap.Empty;

    public ImmutableArray<string> RequiredSettings { get; init; } = [];
}
