using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Testing.Engine;

/// <summary>Makes, changes and replaces, and keeps what the provider says of it.</summary>
internal sealed class ApplySteps(EnginePlugins plugins, EngineState state)
{
    public async Task<StateEntry> RunAsync(RegisterResourceRequest request, string urn, ResourceStep step, StateEntry? old)
    {
        try
        {
            return old switch
            {
                null => await CreateAsync(request, urn, step.Inputs),
                _ when step.Replaces => await ReplaceAsync(request, urn, step, old),
                _ when step.Changes => await UpdateAsync(request, old, step.Inputs),
                _ => old with { Inputs = step.Inputs },
            };
        }
        catch (RpcException error)
        {
            KeepPartial(error, urn, request);
            throw new StepFailedException(urn, error.Message, isApply: true);
        }
    }

    /// <summary>Keeps an entry, unless nothing is real.</summary>
    public void Remember(StateEntry entry)
    {
        if (!plugins.Options.IsPreview)
        {
            state.Keep(entry);
        }
    }

    private async Task<StateEntry> CreateAsync(RegisterResourceRequest request, string urn, PropertyMap inputs)
    {
        var answer = await plugins.Provider.CallAsync(
            ProviderMethods.Create, ProviderRequests.Create(request, urn, inputs, plugins.Options.IsPreview), request.Name);
        return new StateEntry(urn, request.Type, request.Name, answer.Id, inputs, PropertyReader.Read(answer.Properties));
    }

    private async Task<StateEntry> ReplaceAsync(RegisterResourceRequest request, string urn, ResourceStep step, StateEntry old)
    {
        if (step.DeletesFirst && !plugins.Options.IsPreview)
        {
            await plugins.Provider.CallAsync(ProviderMethods.Delete, ProviderRequests.Delete(old), old.Name);
        }

        return await CreateAsync(request, urn, step.Inputs);
    }

    private async Task<StateEntry> UpdateAsync(RegisterResourceRequest request, StateEntry old, PropertyMap inputs)
    {
        var answer = await plugins.Provider.CallAsync(
            ProviderMethods.Update, ProviderRequests.Update(request, old, inputs, plugins.Options.IsPreview), old.Name);
        return old with { Inputs = inputs, Outputs = PropertyReader.Read(answer.Properties), InitErrors = [] };
    }

    // A resource that failed plainly is forgotten; one that failed half is kept and repaired by the next run.
    private void KeepPartial(RpcException error, string urn, RegisterResourceRequest request)
    {
        if (error.Detail<ErrorResourceInitFailed>() is { } partial)
        {
            Remember(new StateEntry(
                urn, request.Type, request.Name, partial.Id, PropertyReader.Read(partial.Inputs), PropertyReader.Read(partial.Properties))
            {
                Protect = request.Protect,
                RetainOnDelete = request.RetainOnDelete,
                InitErrors = [.. partial.Reasons],
            });
        }
    }
}
