using System.Collections.Immutable;

namespace XdrInfra.Resources.State;

/// <summary>Everything that a stack owns, in ordinal order of the names.</summary>
public sealed record StackState(string Stack, ImmutableSortedDictionary<string, StateEntry> Entries)
{
    public static StackState Empty(string stack) => new(stack, ImmutableSortedDictionary.Create<string, StateEntry>(StringComparer.Ordinal));

    public StateEntry? Find(string name) => Entries.GetValueOrDefault(name);

    public StackState With(StateEntry entry) => this with { Entries = Entries.SetItem(entry.Name, entry) };

    public StackState Without(string name) => this with { Entries = Entries.Remove(name) };
}
