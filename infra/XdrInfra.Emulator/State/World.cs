using System.Collections.Immutable;
using System.Text.Json.Serialization;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Input;

namespace XdrInfra.Emulator.State;

/// <summary>Everything that the embedded Azure remembers; immutable, changed by <see cref="WorldChange"/> only.</summary>
public sealed record World
{
    /// <summary>Counts the changes ever made.</summary>
    public long Revision { get; init; }

    /// <summary>The seed of all that is made up.</summary>
    public int Seed { get; init; }

    /// <summary>How far the emulator's clock is behind the wall clock.</summary>
    public TimeSpan Lag { get; init; }

    /// <summary>When the emulator's time began.</summary>
    public DateTimeOffset BornAt { get; init; }

    public Conditions Conditions { get; init; } = new();

    /// <summary>By id in lower case.</summary>
    public ResourceMap Resources { get; init; } = ResourceMap.Empty;

    /// <summary>Workspaces deleted softly, by id in lower case, with all that was under them.</summary>
    public ImmutableDictionary<string, DeletedWorkspace> DeletedWorkspaces { get; init; } =
        ImmutableDictionary<string, DeletedWorkspace>.Empty;

    /// <summary>Export settings of Defender in order of creation.</summary>
    public ImmutableList<ExportSetting> ExportSettings { get; init; } = [];

    /// <summary>What was connected when, by workspace id in lower case; facts of Defender itself stand under the empty text.</summary>
    public ImmutableDictionary<string, ImmutableList<WorldFact>> History { get; init; } =
        ImmutableDictionary<string, ImmutableList<WorldFact>>.Empty;

    /// <summary>How often each limited condition has struck, by name.</summary>
    public ImmutableDictionary<string, int> Strikes { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The data part of the scenario.</summary>
    public SimulationData Data { get; init; } = new();

    /// <summary>True once data may have begun to flow into some workspace.</summary>
    [JsonIgnore]
    public bool EverConnected => History.Any(entry => entry.Key.Length > 0);

    public ArmResource? Find(string id) => Resources.GetValueOrDefault(ArmResource.KeyOf(id));

    /// <summary>Direct children of a type in order of their names.</summary>
    public IEnumerable<ArmResource> List(string parentId, string type) => Resources.Below(ArmResource.KeyOf(parentId))
        .Where(entry => string.Equals(entry.Value.Type, type, StringComparison.OrdinalIgnoreCase))
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => entry.Value);
}
