using System.Collections.Concurrent;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Testing.Engine;

/// <summary>What the engine does without a program: look at what is in its state, or let it go.</summary>
internal sealed class StateSteps(ProviderTalk provider, ConcurrentDictionary<string, StateEntry> state, ProviderSetup setup, EngineRun run)
{
    /// <summary>Reads every resource again, keeps what the provider says, and notes what is not as it was.</summary>
    public async Task RefreshAsync()
    {
        await ConfigureAsync();
        run.Drifted = [.. (await Task.WhenAll(Resources.Select(RefreshAsync))).OfType<string>()];
    }

    /// <summary>Lets everything go, newest first. What cannot be deleted stays.</summary>
    public async Task DestroyAsync()
    {
        await ConfigureAsync();
        var gone = new List<string>();
        foreach (var entry in state.Values.OrderByDescending(entry => entry.Sequence).ToArray())
        {
            if (await TryDeleteAsync(entry))
            {
                gone.Add(entry.Name);
            }
        }

        run.Deleted = gone;
    }

    /// <summary>Deletes one resource, or forgets it where its options say so.</summary>
    public async Task DeleteAsync(StateEntry entry)
    {
        if (entry.Protect)
        {
            throw new InvalidOperationException($"'{entry.Name}' is protected and cannot be deleted.");
        }

        if (!IsProvider(entry) && !entry.RetainOnDelete)
        {
            await provider.CallAsync(ProviderMethods.Delete, ProviderRequests.Delete(entry), entry.Name);
        }

        state.TryRemove(entry.Urn, out _);
    }

    private IEnumerable<StateEntry> Resources => state.Values.Where(entry => !IsProvider(entry)).OrderBy(entry => entry.Sequence);

    private static bool IsProvider(StateEntry entry) => entry.Type.StartsWith(PlannedResource.ProviderPrefix, StringComparison.Ordinal);

    private async Task ConfigureAsync()
    {
        foreach (var entry in state.Values.Where(IsProvider))
        {
            await setup.ConfigureFromStateAsync(entry);
        }
    }

    private async Task<bool> TryDeleteAsync(StateEntry entry)
    {
        try
        {
            await DeleteAsync(entry);
            return true;
        }
        catch (RpcException error)
        {
            run.AddProblem($"{entry.Type} {entry.Name}: {error.Message}");
            return false;
        }
    }

    private async Task<string?> RefreshAsync(StateEntry old)
    {
        var answer = await provider.CallAsync(ProviderMethods.Read, ProviderRequests.Read(old), old.Name);
        if (answer.Id.Length == 0)
        {
            state.TryRemove(old.Urn, out _);
            return old.Name;
        }

        var found = old with { Id = answer.Id, Inputs = PropertyReader.Read(answer.Inputs), Outputs = PropertyReader.Read(answer.Properties) };
        state[old.Urn] = found;

        // The engine shows drift as what the old inputs would change.
        var diff = await provider.CallAsync(ProviderMethods.Diff, ProviderRequests.Diff(found, old.Inputs), old.Name);
        return diff.Changes == DiffResponse.Types.DiffChanges.DiffNone ? null : old.Name;
    }
}
