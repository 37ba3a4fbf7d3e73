using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Testing.Engine;

/// <summary>What the engine does about each registered resource, and about those that are registered no more.</summary>
internal sealed class ResourceSteps(EnginePlugins plugins, EngineState state, ProviderSetup setup, EngineDouble engine) : IDisposable
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private readonly ConcurrentDictionary<string, StateEntry?> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<StateEntry> _replaced = new();
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly ApplySteps _apply = new(plugins, state);

    /// <summary>What was registered, as it is now.</summary>
    public IEnumerable<StateEntry> Registered => _seen.Values.OfType<StateEntry>();

    public async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request)
    {
        var urn = engine.UrnOf(request.Type, request.Name);
        if (!_seen.TryAdd(urn, null))
        {
            throw new StepFailedException(urn, "Duplicate resource URN", isApply: false);
        }

        if (!request.Custom)
        {
            return await RegisterComponentAsync(request, urn);
        }

        return request.Type.StartsWith(PlannedResource.ProviderPrefix, StringComparison.Ordinal)
            ? await RegisterProviderAsync(request, urn)
            : await RegisterCustomAsync(request, urn);
    }

    /// <summary>After a good end of the program: what was replaced and what it did not register goes, newest first.</summary>
    public async Task<IReadOnlyList<string>> DeleteTheRestAsync(StateSteps known)
    {
        var rest = state.Resources.Where(entry => !_seen.ContainsKey(entry.Urn) && IsTargeted(entry.Name)).Reverse().ToArray();
        if (rest.Length > 0)
        {
            await setup.StartProcessOnceAsync();
        }

        foreach (var old in _replaced)
        {
            await known.DeleteReplacedAsync(old);
        }

        foreach (var entry in rest.Where(entry => !known.IsRefused(entry)))
        {
            await known.DeleteAsync(entry);
        }

        return [.. rest.Where(entry => !entry.Protect).Select(entry => entry.Name)];
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<RegisterResourceResponse> RegisterComponentAsync(RegisterResourceRequest request, string urn)
    {
        if (plugins.Policies is { } policies)
        {
            await policies.AnalyzeAsync(urn, request.Type, request.Name, PropertyReader.Read(request.Object));
        }

        return new RegisterResourceResponse { Urn = urn, Object = new Struct() };
    }

    private async Task<RegisterResourceResponse> RegisterProviderAsync(RegisterResourceRequest request, string urn)
    {
        var id = plugins.Options.IsPreview ? Unknown : state.Find(urn)?.Id ?? "0f8b1ec4-0000-4000-8000-000000000002";
        var settings = await setup.ConfigureAsync(urn, request.Name, id, request.Object);
        return new RegisterResourceResponse { Urn = urn, Id = id, Object = PropertyWriter.Write(settings) };
    }

    private async Task<RegisterResourceResponse> RegisterCustomAsync(RegisterResourceRequest request, string urn)
    {
        if (request.Provider.Length == 0)
        {
            await setup.ConfigureDefaultAsync(request.Version);
        }

        var old = state.Find(urn);
        if (!IsTargeted(request.Name))
        {
            return LeaveOut(urn, old);
        }

        var step = await DecideAsync(request, urn, old);
        var entry = await _apply.RunAsync(request, urn, step, old);
        if (step.Replaces && old is not null)
        {
            _replaced.Enqueue(old);
        }

        entry = entry with { Protect = request.Protect, RetainOnDelete = request.RetainOnDelete };
        _seen[urn] = entry;
        _apply.Remember(entry);
        var outputs = MarkSecrets(PropertyReader.Read(request.Object), entry.Outputs);
        return new RegisterResourceResponse { Urn = urn, Id = entry.Id, Object = PropertyWriter.Write(outputs) };
    }

    private bool IsTargeted(string name) => plugins.Options.Targets is not { } targets || targets.Contains(name);

    // What is there stays as it is; what is not there is not made, and nobody knows what it would have been.
    private RegisterResourceResponse LeaveOut(string urn, StateEntry? old)
    {
        _seen[urn] = old;
        return old is null
            ? new RegisterResourceResponse { Urn = urn, Object = new Struct(), Unknown = plugins.Options.SaysUnknown }
            : new RegisterResourceResponse { Urn = urn, Id = old.Id, Object = PropertyWriter.Write(old.Outputs) };
    }

    // An output is secret if the input of the same name is.
    private static PropertyMap MarkSecrets(PropertyMap inputs, PropertyMap outputs) => PropertyMap.From(outputs.Select(output =>
        KeyValuePair.Create(output.Key, inputs.Find(output.Key)?.HasSecrets() == true ? new PropertyValue.Secret(output.Value) : output.Value)));

    // The real engine decides about one resource after the other, and works on many at a time.
    private async Task<ResourceStep> DecideAsync(RegisterResourceRequest request, string urn, StateEntry? old)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            setup.ThrowIfRefused(urn);
            var isReplaced = old is not null && plugins.Options.Replaced.Contains(request.Name);
            var inputs = await CheckAsync(request, urn, isReplaced ? null : old);
            if (plugins.Policies is { } policies)
            {
                inputs = await policies.AnalyzeAsync(urn, request.Type, request.Name, inputs);
            }

            return old is null || isReplaced
                ? new ResourceStep(inputs) { Replaces = isReplaced }
                : await CompareAsync(request, urn, inputs, old);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<ResourceStep> CompareAsync(RegisterResourceRequest request, string urn, PropertyMap inputs, StateEntry old)
    {
        var answer = await plugins.Provider.CallAsync(ProviderMethods.Diff, ProviderRequests.Diff(old, inputs), old.Name);
        DiffRules.Check(answer, old, inputs);
        if (answer.Replaces.Count == 0)
        {
            var changes = answer.Changes != DiffResponse.Types.DiffChanges.DiffNone || old.InitErrors.Count > 0;
            return new ResourceStep(inputs) { Changes = changes };
        }

        if (old.Protect)
        {
            plugins.Run.AddProblem($"unable to replace resource \"{urn}\" as it is currently marked for protection");
            plugins.Run.IsRefused = true;
            _ = plugins.Options.IsPreview ? true : throw new StepFailedException(urn, "protected", isApply: false);
        }

        return new ResourceStep(await CheckAsync(request, urn, old: null)) { Replaces = true, DeletesFirst = answer.DeleteBeforeReplace };
    }

    private async Task<PropertyMap> CheckAsync(RegisterResourceRequest request, string urn, StateEntry? old)
    {
        var news = PropertyWriter.Write(PropertyReader.Read(request.Object).Revealed());
        var answer = await plugins.Provider.CallAsync(ProviderMethods.Check, ProviderRequests.Check(request, urn, news, old), request.Name);
        return answer.Failures is [var failure, ..]
            ? throw new StepFailedException(urn, $"{failure.Property}: {failure.Reason}", isApply: false)
            : PropertyReader.Read(answer.Inputs);
    }
}
