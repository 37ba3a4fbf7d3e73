using XdrInfra.Model.Findings;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;
using XdrInfra.Resources.Handling;

namespace XdrInfra.Provider;

/// <summary>Our handlers as a Pulumi provider.</summary>
/// <param name="connection">The way to Azure.</param>
/// <param name="environment">Variable by name, for settings that nobody gave; null when it is not set.</param>
public sealed class XdrProvider(IConnection connection, Func<string, string?> environment) : IProvider
{
    private static readonly TimeSpan KindLimit = TimeSpan.FromMinutes(20);

    private readonly Advice _advice = new();
    private readonly Survivors _survivors = new();
    private volatile HandlerContext? _azure;

    /// <summary>A provider to which only its settings speak.</summary>
    /// <param name="connection">The way to Azure.</param>
    public XdrProvider(IConnection connection)
        : this(connection, static _ => null)
    {
    }

    public string Version { get; } = typeof(XdrProvider).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    public string Schema => PackageSchema.Json;

    public Task<CheckResult> CheckConfigAsync(CheckCall call, CancellationToken cancellationToken) =>
        Task.FromResult(new CheckResult(call.NewInputs) { Failures = [.. SettingsCheck.Run(call.NewInputs, environment)] });

    public Task<DiffResult> DiffConfigAsync(DiffCall call, CancellationToken cancellationToken) =>
        Task.FromResult(SettingsDifferences.Of(call.OldInputs, call.NewInputs));

    // A provider that a person started is configured again for each run.
    public async Task ConfigureAsync(PropertyMap settings, CancellationToken cancellationToken)
    {
        _survivors.Clear();
        _azure = await Refusals.MappedAsync(() => connection.ConnectAsync(ProviderSettings.From(settings, environment), cancellationToken));
    }

    public Task<CheckResult> CheckAsync(CheckCall call, CancellationToken cancellationToken)
    {
        var old = call.OldInputs.Count == 0 ? null : ModelValues.ToModel(call.OldInputs);
        var findings = HandlerOf(call.Resource).Check(ModelValues.ToModel(call.NewInputs), old);
        _survivors.Register(call.Resource);
        _advice.Say(call.Log, findings, []);
        return Task.FromResult(new CheckResult(call.NewInputs)
        {
            Failures = [.. findings.Where(finding => finding.Level == Level.Mandatory).Select(ToFailure)],
        });
    }

    public Task<DiffResult> DiffAsync(DiffCall call, CancellationToken cancellationToken)
    {
        var handler = HandlerOf(call.Resource);
        if (Pending.IsPending(call.OldOutputs))
        {
            return Task.FromResult(Differences.OfPending);
        }

        var comparison = handler.Diff(ModelValues.ToModel(call.OldOutputs), ModelValues.ToModel(call.NewInputs));
        _advice.Say(call.Log, comparison.Findings, comparison.Notes);
        var result = Differences.Of(comparison, call);
        _survivors.Compare(call, result);
        return Task.FromResult(result);
    }

    public async Task<CreateResult> CreateAsync(CreateCall call, CancellationToken cancellationToken)
    {
        var handler = HandlerOf(call.Resource);
        var context = ContextFor(call.Log, call.Timeout);
        if (call.IsPreview)
        {
            return new CreateResult(null, OutputsToCome(handler.IdOf(ModelValues.ToModel(call.Inputs), context.Scope)));
        }

        var made = await Creation.RunAsync(handler, context, call.Inputs, applied => Tell(call.Log, applied), cancellationToken);
        _survivors.Keep(call.Resource, made.Id!);   // only a preview has none
        return made;
    }

    public async Task<ReadResult?> ReadAsync(ReadCall call, CancellationToken cancellationToken)
    {
        var state = StateOf(call.Id, call.Inputs ?? PropertyMap.Empty, call.Outputs ?? PropertyMap.Empty);
        var reading = await Refusals.MappedAsync(
            () => HandlerOf(call.Resource).ReadAsync(ContextFor(call.Log, call.Timeout), state, cancellationToken));
        return reading is null
            ? null
            : new ReadResult(reading.Id, InputsOf(call, ModelValues.ToWire(reading.Inputs)), ModelValues.ToWire(reading.Outputs));
    }

    public async Task<PropertyMap> UpdateAsync(UpdateCall call, CancellationToken cancellationToken)
    {
        var handler = HandlerOf(call.Resource);
        var context = ContextFor(call.Log, call.Timeout);
        if (call.IsPreview)
        {
            return KeptOutputs(handler, call);
        }

        _survivors.Keep(call.Resource, call.Id);
        if (Pending.IsPending(call.OldOutputs))
        {
            return (await Creation.RunAsync(handler, context, call.NewInputs, applied => Tell(call.Log, applied), cancellationToken)).Outputs;
        }

        var state = StateOf(call.Id, call.OldInputs, call.OldOutputs);
        var applied = await Refusals.MappedAsync(() => handler.UpdateAsync(context, state, ModelValues.ToModel(call.NewInputs), cancellationToken));
        Tell(call.Log, applied);
        return ModelValues.ToWire(applied.Outputs);
    }

    public async Task DeleteAsync(DeleteCall call, CancellationToken cancellationToken)
    {
        if (_survivors.Contains(call.Resource, call.Id))
        {
            _advice.Say(call.Log, [], ["Only the old entry of the state goes: the stack still holds the object, so nothing is given back."]);
            return;
        }

        var state = StateOf(call.Id, call.OldInputs, call.OldOutputs);
        var released = await Refusals.MappedAsync(
            () => HandlerOf(call.Resource).DeleteAsync(ContextFor(call.Log, call.Timeout), state, cancellationToken));
        _advice.Say(call.Log, [], released.Notes);
    }

    private void Tell(ResourceLog log, Applied applied) => _advice.Say(log, applied.Findings, applied.Notes);

    private static IResourceHandler HandlerOf(ResourceAddress resource) => Handlers.Find(resource.Type) ?? throw new RpcException(
        RpcCode.InvalidArgument,
        $"There is no type '{resource.Type}'; the types are {string.Join(", ", Handlers.All.Select(handler => $"'{handler.Type}'"))}.");

    private static ResourceState StateOf(string id, PropertyMap inputs, PropertyMap outputs) =>
        new(id, ModelValues.ToModel(inputs), ModelValues.ToModel(Pending.Seen(outputs)));

    private static CheckFailure ToFailure(Finding finding) => new(
        finding.Location is Location.Property { Path: var path } ? path : "", Refusals.Text(finding));

    // What a preview can know of something new: where it will be.
    private static PropertyMap OutputsToCome(string? id) =>
        id is null ? PropertyMap.Empty : PropertyMap.Of(("id", id), ("name", id[(id.LastIndexOf('/') + 1)..]));

    // An output that may change is left out, so it counts as unknown for its readers: a saved plan that holds a value refuses another one.
    private static PropertyMap KeptOutputs(IResourceHandler handler, UpdateCall call)
    {
        var comparison = handler.Diff(ModelValues.ToModel(Pending.Seen(call.OldOutputs)), ModelValues.ToModel(call.NewInputs));
        var changed = comparison.Changes.Select(change => new PropertyChange(change.Path, PropertyChangeKind.Update).TopProperty).Concat(comparison.Follows).ToHashSet(StringComparer.Ordinal);
        return PropertyMap.From(call.OldOutputs.Where(output => !changed.Contains(output.Key)));
    }

    // A refresh keeps inputs that Azure does not show, such as what was there before us.
    private static PropertyMap InputsOf(ReadCall call, PropertyMap live) => call.Inputs is not { Count: > 0 } old
        ? live
        : PropertyMap.From(old.Select(input => KeyValuePair.Create(input.Key, live.Find(input.Key) ?? input.Value)));

    private HandlerContext ContextFor(ResourceLog log, TimeSpan? limit)
    {
        var azure = _azure ?? throw new RpcException(RpcCode.FailedPrecondition, "The provider 'xdr' is not configured; its settings were not known or were refused.");
        return azure with { Waiting = log.Progress, Limit = limit ?? KindLimit };
    }
}
