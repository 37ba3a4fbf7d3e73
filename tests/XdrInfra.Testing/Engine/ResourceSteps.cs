using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Testing.Engine;

/// <summary>What the engine does about each registered resource, and about those that are registered no more.</summary>
internal sealed class ResourceSteps(
    ProviderTalk provider, ConcurrentDictionary<string, StateEntry> state, ProviderSetup setup, EngineOptions options, EngineDouble engine)
    : IDisposable
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _oneAtATime = new(1);

    public async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request)
    {
        var urn = engine.UrnOf(request.Type, request.Name);
        if (!_seen.TryAdd(urn, true))
        {
            throw new StepFailedException(urn, "Duplicate resource URN", isApply: false);
        }

        if (!request.Custom)
        {
            return new RegisterResourceResponse { Urn = urn, Object = new Struct() };
        }

        return request.Type.StartsWith(PlannedResource.ProviderPrefix, StringComparison.Ordinal)
            ? await RegisterProviderAsync(request, urn)
            : await RegisterCustomAsync(request, urn);
    }

    /// <summary>After a good end of the program: what it did not register goes, newest first.</summary>
    public async Task<IReadOnlyList<string>> DeleteTheRestAsync(StateSteps known)
    {
        var rest = state.Values.Where(entry => !_seen.ContainsKey(entry.Urn)).OrderByDescending(entry => entry.Sequence).ToArray();
        if (!options.IsPreview)
        {
            foreach (var entry in rest)
            {
                await known.DeleteAsync(entry);
            }
        }

        return [.. rest.Select(entry => entry.Name)];
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<RegisterResourceResponse> RegisterProviderAsync(RegisterResourceRequest request, string urn)
    {
        var old = state.GetValueOrDefault(urn);
        var id = options.IsPreview ? Unknown : old?.Id ?? "0f8b1ec4-0000-4000-8000-000000000002";
        var settings = await setup.ConfigureAsync(urn, request.Type, request.Name, id, request.Object, old);
        Remember(new StateEntry(urn, request.Type, request.Name, id, settings, settings));
        return new RegisterResourceResponse { Urn = urn, Id = id, Object = PropertyWriter.Write(settings) };
    }

    private async Task<RegisterResourceResponse> RegisterCustomAsync(RegisterResourceRequest request, string urn)
    {
        if (request.Provider.Length == 0)
        {
            await setup.ConfigureDefaultAsync(request.Version);
        }

        var old = state.GetValueOrDefault(urn);
        var (inputs, changes) = await DecideAsync(request, urn, old);
        var entry = await ApplyAsync(request, urn, inputs, changes, old);
        Remember(entry with { Protect = request.Protect, RetainOnDelete = request.RetainOnDelete });
        var outputs = MarkSecrets(PropertyReader.Read(request.Object), entry.Outputs);
        return new RegisterResourceResponse { Urn = urn, Id = entry.Id, Object = PropertyWriter.Write(outputs) };
    }

    // An output is secret if the input of the same name is.
    private static PropertyMap MarkSecrets(PropertyMap inputs, PropertyMap outputs) => PropertyMap.From(outputs.Select(output =>
        KeyValuePair.Create(output.Key, inputs.Find(output.Key)?.HasSecrets() == true ? new PropertyValue.Secret(output.Value) : output.Value)));

    // The real engine decides about one resource after the other, and works on many at a time.
    private async Task<(PropertyMap Inputs, bool Changes)> DecideAsync(RegisterResourceRequest request, string urn, StateEntry? old)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            var news = PropertyWriter.Write(PropertyReader.Read(request.Object).Revealed());
            var inputs = await CheckAsync(request, urn, news, old);
            return (inputs, old is not null && await DiffersAsync(inputs, old));
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<PropertyMap> CheckAsync(RegisterResourceRequest request, string urn, Struct news, StateEntry? old)
    {
        var answer = await provider.CallAsync(ProviderMethods.Check, ProviderRequests.Check(request, urn, news, old), request.Name);
        if (answer.Failures is [var failure, ..])
        {
            throw new StepFailedException(urn, $"{failure.Property}: {failure.Reason}", isApply: false);
        }

        return PropertyReader.Read(answer.Inputs);
    }

    private async Task<bool> DiffersAsync(PropertyMap inputs, StateEntry old)
    {
        var answer = await provider.CallAsync(ProviderMethods.Diff, ProviderRequests.Diff(old, inputs), old.Name);
        return answer.Changes != DiffResponse.Types.DiffChanges.DiffNone || old.InitErrors.Count > 0;
    }

    private async Task<StateEntry> ApplyAsync(RegisterResourceRequest request, string urn, PropertyMap inputs, bool changes, StateEntry? old)
    {
        try
        {
            return (old, changes) switch
            {
                (null, _) => await CreateAsync(request, urn, inputs),
                (_, true) => await UpdateAsync(old, inputs),
                _ => old with { Inputs = inputs },
            };
        }
        catch (RpcException error)
        {
            KeepPartial(error, urn, request);
            throw new StepFailedException(urn, error.Message, isApply: true);
        }
    }

    private async Task<StateEntry> CreateAsync(RegisterResourceRequest request, string urn, PropertyMap inputs)
    {
        var answer = await provider.CallAsync(
            ProviderMethods.Create, ProviderRequests.Create(request, urn, inputs, options.IsPreview), request.Name);
        return new StateEntry(urn, request.Type, request.Name, answer.Id, inputs, PropertyReader.Read(answer.Properties));
    }

    private async Task<StateEntry> UpdateAsync(StateEntry old, PropertyMap inputs)
    {
        var answer = await provider.CallAsync(ProviderMethods.Update, ProviderRequests.Update(old, inputs, options.IsPreview), old.Name);
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
                InitErrors = [.. partial.Reasons],
            });
        }
    }

    private void Remember(StateEntry entry)
    {
        if (!options.IsPreview)
        {
            var sequence = state.TryGetValue(entry.Urn, out var old) ? old.Sequence : state.Count;
            state[entry.Urn] = entry with { Sequence = sequence };
        }
    }
}
