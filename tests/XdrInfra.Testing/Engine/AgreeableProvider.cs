using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Testing.Engine;

/// <summary>A provider to which everything is right: outputs are inputs, and nothing is real. For tests of programs.</summary>
public sealed class AgreeableProvider : IProvider
{
    public string Version => "0.1.0";

    public string Schema => """{"name":"xdr"}""";

    public Task<CheckResult> CheckConfigAsync(CheckCall call, CancellationToken cancellationToken) => CheckAsync(call, cancellationToken);

    public Task<DiffResult> DiffConfigAsync(DiffCall call, CancellationToken cancellationToken) => DiffAsync(call, cancellationToken);

    public Task ConfigureAsync(PropertyMap settings, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<CheckResult> CheckAsync(CheckCall call, CancellationToken cancellationToken) => Task.FromResult(new CheckResult(call.NewInputs));

    public Task<DiffResult> DiffAsync(DiffCall call, CancellationToken cancellationToken) => Task.FromResult(new DiffResult(
        [.. call.OldInputs.Keys.Union(call.NewInputs.Keys).Where(name => !Equals(call.OldInputs.Find(name), call.NewInputs.Find(name))).Select(name => new PropertyChange(name, PropertyChangeKind.Update))]));

    public Task<CreateResult> CreateAsync(CreateCall call, CancellationToken cancellationToken) =>
        Task.FromResult(new CreateResult(call.IsPreview ? null : $"/{call.Resource.Name}", call.Inputs));

    public Task<ReadResult?> ReadAsync(ReadCall call, CancellationToken cancellationToken) => Task.FromResult<ReadResult?>(
        new ReadResult(call.Id, call.Inputs ?? PropertyMap.Empty, call.Outputs ?? PropertyMap.Empty));

    public Task<PropertyMap> UpdateAsync(UpdateCall call, CancellationToken cancellationToken) => Task.FromResult(call.NewInputs);

    public Task DeleteAsync(DeleteCall call, CancellationToken cancellationToken) => Task.CompletedTask;
}
