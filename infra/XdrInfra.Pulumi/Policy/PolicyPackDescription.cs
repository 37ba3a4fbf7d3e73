using System.Collections.Immutable;

namespace XdrInfra.Pulumi.Policy;

/// <summary>What the engine knows about a pack before it asks.</summary>
/// <param name="Name">Up to 100 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
/// <param name="Title">A few words.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Version">Semantic version without a leading <c>v</c>.</param>
/// <param name="Policies">Its policies.</param>
public sealed record PolicyPackDescription(
    string Name, string Title, string Description, string Version, ImmutableArray<PolicyDescription> Policies);
