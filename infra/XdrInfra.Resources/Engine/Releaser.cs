using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.State;

namespace XdrInfra.Resources.Engine;

/// <summary>Lets resources go: last come, first gone, except that incident rules wait until the connector has gone.</summary>
internal sealed class Releaser(EngineRun run)
{
    public async Task<IReadOnlyDictionary<string, Outcome>> RunAsync(IReadOnlyList<StateEntry> entries, CancellationToken cancellationToken)
    {
        var names = Sorted(entries);
        var byName = entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        return await Steps.RunAsync(
            names,
            name => NeedsOf(byName[name], entries),
            name => run.TellAsync(name, byName[name].Type, () => ReleaseAsync(byName[name], cancellationToken)),
            (name, blame) => run.TellSkipped(name, byName[name].Type, blame),
            cancellationToken);
    }

    /// <summary>What a destroy would do, without asking Azure: it is decided by what is there at the moment of the delete.</summary>
    public static IReadOnlyList<Change> Plan(IReadOnlyList<StateEntry> entries) =>
    [
        .. Sorted(entries).Select(name => entries.First(entry => entry.Name == name)).Select(entry => new Change(entry.Name, entry.Type, KindOf(entry))
        {
            Notes = KindOf(entry) == ChangeKind.Delete ? ["What was there before is given back, where nobody touched it since."] : ["Azure stays as it is; the stack lets go of it."],
        }),
    ];

    private static ChangeKind KindOf(StateEntry entry) => !entry.RetainOnDelete && Outputs.Restores(entry.Known) ? ChangeKind.Delete : ChangeKind.Forget;

    private async Task<Outcome> ReleaseAsync(StateEntry entry, CancellationToken cancellationToken)
    {
        var handler = EngineRun.HandlerOf(entry.Name, entry.Type);
        var released = entry.RetainOnDelete
            ? Released.Kept
            : await handler.DeleteAsync(run.ContextFor(entry.Name, entry.Type), entry.Known, cancellationToken);
        run.State.Change(state => state.Without(entry.Name));
        return new Outcome(new Change(entry.Name, entry.Type, released.Kind) { Notes = released.Notes }, ExitCode.Success);
    }

    private static IReadOnlyList<string> Sorted(IReadOnlyList<StateEntry> entries)
    {
        var sorted = new List<string>();
        var left = entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        while (left.Count > 0)
        {
            var next = entries.Where(entry => left.Contains(entry.Name) && !NeedsOf(entry, entries).Any(left.Contains)).Select(entry => entry.Name).ToList();
            if (next.Count == 0)
            {
                next = [.. left];   // a circle in an old state must not keep anything from going
            }

            sorted.AddRange(next);
            left.ExceptWith(next);
        }

        return sorted;
    }

    /// <summary>What must be gone before an entry goes: everything that depends on it.</summary>
    private static IEnumerable<string> NeedsOf(StateEntry entry, IReadOnlyList<StateEntry> entries)
    {
        var dependents = entries.Where(other => other.DependsOn.Contains(entry.Name, StringComparer.Ordinal));
        return entry.Type switch
        {
            ResourceKinds.DefenderXdrConnector => dependents.Where(other => other.Type != ResourceKinds.IncidentCreationRules).Select(other => other.Name),
            ResourceKinds.IncidentCreationRules => dependents.Concat(entries.Where(other => other.Type == ResourceKinds.DefenderXdrConnector)).Select(other => other.Name),
            _ => dependents.Select(other => other.Name),
        };
    }
}
