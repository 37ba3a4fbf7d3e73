using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Tests.Deployment;

/// <summary>The provider of the recordings: everything succeeds except where a test says otherwise.</summary>
internal sealed class SpikeProvider : IProvider
{
    public string Version => "0.1.0";

    public string Schema => """{"name":"xdr"}""";

    /// <summary>Asked before each create or update that is not a preview.</summary>
    public Func<ResourceAddress, PropertyMap, CancellationToken, Task> BeforeApply { get; set; } = (_, _, _) => Task.CompletedTask;

    /// <summary>Inputs that need a new resource.</summary>
    public IReadOnlyList<string> Identity { get; init; } = [];

    /// <summary>What is true of each resource; without it somebody else has set the retention to 30 days.</summary>
    public Func<ReadCall, ReadResult?>? Live { get; set; }

    public Task<CheckResult> CheckConfigAsync(CheckCall call, CancellationToken cancellationToken) => Task.FromResult(new CheckResult(call.NewInputs));

    public Task<DiffResult> DiffConfigAsync(DiffCall call, CancellationToken cancellationToken) => Task.FromResult(DiffResult.None);

    public Task ConfigureAsync(PropertyMap settings, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<CheckResult> CheckAsync(CheckCall call, CancellationToken cancellationToken)
    {
        var days = call.NewInputs.Find("retentionInDays");
        return Task.FromResult(new CheckResult(days is null ? call.NewInputs : call.NewInputs.With("totalRetentionInDays", days))
        {
            Failures = days is PropertyValue.Number { Value: < 4 } ? [new CheckFailure("retentionInDays", $"The value is {days}; use 4 or more.")] : [],
        });
    }

    public Task<DiffResult> DiffAsync(DiffCall call, CancellationToken cancellationToken) => Task.FromResult(new DiffResult(
        [
            .. call.NewInputs.Where(input => !input.Value.Equals(call.OldInputs.Find(input.Key)))
                .Select(input => new PropertyChange(input.Key, PropertyChangeKind.Update, Identity.Contains(input.Key))),
        ]));

    public async Task<CreateResult> CreateAsync(CreateCall call, CancellationToken cancellationToken)
    {
        if (call.IsPreview)
        {
            return new CreateResult(null, Outputs(call.Resource, call.Inputs, PropertyValue.NotYetKnown));
        }

        call.Log.Progress("waiting for the service...");
        await BeforeApply(call.Resource, call.Inputs, cancellationToken);
        return new CreateResult($"/{call.Resource.Name}", Outputs(call.Resource, call.Inputs, "cust-1"));
    }

    // Somebody else set the retention to 30 days, and took "/gone" away.
    public Task<ReadResult?> ReadAsync(ReadCall call, CancellationToken cancellationToken)
    {
        if (Live is { } live)
        {
            return Task.FromResult(live(call));
        }

        var inputs = (call.Inputs ?? PropertyMap.Of(("table", "imported"))).With("retentionInDays", 30);
        return Task.FromResult(call.Id == "/gone" ? null : new ReadResult(call.Id, inputs, inputs.With("plan", "Analytics")));
    }

    public async Task<PropertyMap> UpdateAsync(UpdateCall call, CancellationToken cancellationToken)
    {
        if (!call.IsPreview)
        {
            await BeforeApply(call.Resource, call.NewInputs, cancellationToken);
        }

        return Outputs(call.Resource, call.NewInputs, "cust-1");
    }

    public Task DeleteAsync(DeleteCall call, CancellationToken cancellationToken) => Task.CompletedTask;

    private static PropertyMap Outputs(ResourceAddress resource, PropertyMap inputs, PropertyValue customerId) =>
        resource.Name == "ws" ? inputs.With("customerId", customerId) : inputs;
}
