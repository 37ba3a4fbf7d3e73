using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Testing.Engine;

/// <summary>What the engine does without a program: look at what is in its state, take something into it, or let it go.</summary>
internal sealed class StateSteps(EnginePlugins plugins, EngineState state, ProviderSetup setup)
{
    private const string DefaultVersion = "0.1.0";

    /// <summary>Reads every resource again, keeps what the provider says, and notes what is not as it was.</summary>
    public async Task RefreshAsync()
    {
        await setup.ConfigureFromStateAsync();
        plugins.Run.Drifted = [.. (await Task.WhenAll(state.Resources.Select(RefreshAsync))).OfType<string>()];
    }

    /// <summary>Lets everything go, newest first. What cannot be deleted stays.</summary>
    public async Task DestroyAsync()
    {
        await setup.ConfigureFromStateAsync();
        if (state.Resources.Where(IsRefused).ToArray() is { Length: > 0 })
        {
            return;
        }

        var gone = new List<string>();
        foreach (var entry in state.Resources.Reverse().ToArray())
        {
            if (await TryDeleteAsync(entry))
            {
                gone.Add(entry.Name);
            }
        }

        ForgetProviders();
        plugins.Run.Deleted = gone;
    }

    /// <summary>Reads something by its id alone, and keeps it if its inputs are good.</summary>
    public async Task ImportAsync(string urn, string type, string name, string id)
    {
        await (state.Providers.Any() ? setup.ConfigureFromStateAsync() : setup.ConfigureDefaultAsync(DefaultVersion));
        var answer = await plugins.Provider.CallAsync(ProviderMethods.Read, new ReadRequest { Id = id, Urn = urn, Name = name, Type = type }, name);
        if (answer.Id.Length == 0 || answer.Inputs is null)
        {
            plugins.Run.AddProblem($"{type} {name}: resource '{id}' does not exist");
            return;
        }

        var checkedInputs = await plugins.Provider.CallAsync(
            ProviderMethods.Check,
            new CheckRequest { Urn = urn, Olds = answer.Inputs, News = answer.Inputs, Name = name, Type = type },
            name);
        foreach (var failure in checkedInputs.Failures)
        {
            plugins.Run.AddProblem($"{type} {name}: {failure.Property}: {failure.Reason}");
        }

        state.Keep(new StateEntry(urn, type, name, answer.Id, PropertyReader.Read(checkedInputs.Inputs), PropertyReader.Read(answer.Properties))
        {
            Protect = true,   // as every import
        });
    }

    /// <summary>Deletes one resource, or forgets it where its options say so. In a preview nothing happens.</summary>
    public async Task DeleteAsync(StateEntry entry)
    {
        if (plugins.Options.IsPreview)
        {
            return;
        }

        await DeleteReplacedAsync(entry);
        state.Forget(entry.Urn);
    }

    /// <summary>The old one of a pair; the state holds the new one already.</summary>
    public async Task DeleteReplacedAsync(StateEntry entry)
    {
        if (!plugins.Options.IsPreview && !entry.RetainOnDelete)
        {
            await plugins.Provider.CallAsync(ProviderMethods.Delete, ProviderRequests.Delete(entry), entry.Name);
        }
    }

    /// <summary>True, and told to the user, if the resource is protected.</summary>
    public bool IsRefused(StateEntry entry)
    {
        if (entry.Protect)
        {
            plugins.Run.AddProblem($"resource \"{entry.Urn}\" cannot be deleted because it is protected");
            plugins.Run.IsRefused = true;
        }

        return entry.Protect;
    }

    private void ForgetProviders()
    {
        if (!state.Resources.Any())
        {
            foreach (var provider in state.Providers.ToArray())
            {
                state.Forget(provider.Urn);
            }
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
            plugins.Run.AddProblem($"{entry.Type} {entry.Name}: {error.Message}");
            return false;
        }
    }

    private async Task<string?> RefreshAsync(StateEntry old)
    {
        var answer = await plugins.Provider.CallAsync(ProviderMethods.Read, ProviderRequests.Read(old), old.Name);
        if (answer.Id.Length == 0)
        {
            Keep(old, null);
            return old.Name;
        }

        var found = old with
        {
            Id = answer.Id,
            Inputs = PropertyReader.Read(answer.Inputs),
            Outputs = PropertyReader.Read(answer.Properties),
            InitErrors = [],
        };
        Keep(old, found);

        // The engine shows drift as what the old inputs would change.
        var diff = await plugins.Provider.CallAsync(ProviderMethods.Diff, ProviderRequests.Diff(found, old.Inputs), old.Name);
        DiffRules.Check(diff, found, old.Inputs);
        return diff.Changes == DiffResponse.Types.DiffChanges.DiffNone ? null : old.Name;
    }

    // A preview with a refresh goes on from what was read; the double keeps it for the run after, too.
    private void Keep(StateEntry old, StateEntry? found)
    {
        if (found is null)
        {
            state.Forget(old.Urn);
        }
        else
        {
            state.Keep(found);
        }
    }
}
