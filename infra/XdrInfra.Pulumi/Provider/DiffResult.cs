using System.Collections.Immutable;

namespace XdrInfra.Pulumi.Provider;

/// <summary>What changes; nothing means that the resource stays as it is.</summary>
public sealed record DiffResult(ImmutableArray<PropertyChange> Changes)
{
    /// <summary>Nothing changes.</summary>
    public static DiffResult None { get; } = new([]);

    /// <summary>Outputs that stay the same whatever changes, so that their readers see no unknown.</summary>
    public ImmutableArray<string> Stable { get; init; } = [];

    /// <summary>A replacement deletes the old resource first, because both cannot exist at once.</summary>
    public bool DeleteBeforeReplace { get; init; }
}
