using System.Collections.Concurrent;
using XdrInfra.Pulumi.Deployment;

namespace XdrInfra.Testing.Engine;

/// <summary>What the engine remembers from run to run, by URN.</summary>
internal sealed class EngineState
{
    private readonly ConcurrentDictionary<string, StateEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Everything, oldest first.</summary>
    public IReadOnlyList<StateEntry> All => [.. _entries.Values.OrderBy(entry => entry.Sequence)];

    /// <summary>Providers, oldest first.</summary>
    public IEnumerable<StateEntry> Providers => All.Where(IsProvider);

    /// <summary>Everything but providers, oldest first.</summary>
    public IEnumerable<StateEntry> Resources => All.Where(entry => !IsProvider(entry));

    public static bool IsProvider(StateEntry entry) => entry.Type.StartsWith(PlannedResource.ProviderPrefix, StringComparison.Ordinal);

    public StateEntry? Find(string urn) => _entries.GetValueOrDefault(urn);

    public void Forget(string urn) => _entries.TryRemove(urn, out _);

    /// <summary>Keeps an entry; one that was there before keeps its place in the order.</summary>
    public void Keep(StateEntry entry)
    {
        var next = _entries.IsEmpty ? 0 : _entries.Values.Max(other => other.Sequence) + 1;
        _entries[entry.Urn] = entry with { Sequence = Find(entry.Urn)?.Sequence ?? next };
    }
}
