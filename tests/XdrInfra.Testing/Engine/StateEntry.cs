using XdrInfra.Pulumi.Values;

namespace XdrInfra.Testing.Engine;

/// <summary>A resource in the state of the engine double.</summary>
public sealed record StateEntry(string Urn, string Type, string Name, string Id, PropertyMap Inputs, PropertyMap Outputs)
{
    public bool Protect { get; init; }

    public bool RetainOnDelete { get; init; }

    /// <summary>Older resources have lower numbers; deletes go from the highest down.</summary>
    public int Sequence { get; init; }

    /// <summary>What was wrong when it was made; the next run repairs it.</summary>
    public IReadOnlyList<string> InitErrors { get; init; } = [];
}
