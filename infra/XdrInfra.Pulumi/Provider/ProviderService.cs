using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Provider;

/// <summary>The provider protocol on one side, <see cref="IProvider"/> on the other.</summary>
internal sealed class ProviderService(IProvider provider, EngineLog log) : IPluginService, IDisposable
{
    private readonly CallScope _calls = new();

    public void OfferOn(RpcServer server)
    {
        server.Offer(ProviderMethods.Handshake, (request, _) => Task.FromResult(Handshake(request)));
        server.Offer(ProviderMethods.Attach, (request, _) => Task.FromResult(Attach(request)));
        server.Offer(ProviderMethods.GetPluginInfo, (_, _) => Task.FromResult(new PluginInfo { Version = provider.Version }));
        server.Offer(ProviderMethods.GetSchema, (request, _) => Task.FromResult(GetSchema(request)));
        server.Offer(ProviderMethods.CheckConfig, InScope<CheckRequest, CheckResponse>(CheckConfigAsync));
        server.Offer(ProviderMethods.DiffConfig, InScope<DiffRequest, DiffResponse>(DiffConfigAsync));
        server.Offer(ProviderMethods.Configure, InScope<ConfigureRequest, ConfigureResponse>(ConfigureAsync));
        server.Offer(ProviderMethods.Check, InScope<CheckRequest, CheckResponse>(CheckAsync));
        server.Offer(ProviderMethods.Diff, InScope<DiffRequest, DiffResponse>(DiffAsync));
        server.Offer(ProviderMethods.Create, InScope<CreateRequest, CreateResponse>(CreateAsync));
        server.Offer(ProviderMethods.Read, InScope<ReadRequest, ReadResponse>(ReadAsync));
        server.Offer(ProviderMethods.Update, InScope<UpdateRequest, UpdateResponse>(UpdateAsync));
        server.Offer(ProviderMethods.Delete, InScope<DeleteRequest, Empty>(DeleteAsync));
        server.Offer(ProviderMethods.Cancel, (_, _) => Task.FromResult(Cancel()));
    }

    public void Dispose() => _calls.Dispose();

    // Messages of a call reach the engine before its answer does: after it the engine no longer shows them at the resource.
    private Func<TRequest, CancellationToken, Task<TResponse>> InScope<TRequest, TResponse>(
        Func<TRequest, CancellationToken, Task<TResponse>> call) => async (request, cancellationToken) =>
    {
        try
        {
            return await _calls.RunAsync(scoped => call(request, scoped), cancellationToken);
        }
        finally
        {
            await log.FlushAsync(cancellationToken);
        }
    };

    // Secrets arrive revealed and are marked again by the engine: a provider that takes them must mark them itself, everywhere.
    private ProviderHandshakeResponse Handshake(ProviderHandshakeRequest request)
    {
        Begin(request.EngineAddress);
        return new ProviderHandshakeResponse();
    }

    private Empty Attach(PluginAttach request)
    {
        Begin(request.Address);
        return new Empty();
    }

    // A provider that a person started serves one run after the other, and each ends with Cancel.
    private void Begin(string engineAddress)
    {
        _calls.Renew();
        log.Connect(engineAddress);
    }

    private Empty Cancel()
    {
        _calls.Cancel();
        return new Empty();
    }

    private GetSchemaResponse GetSchema(GetSchemaRequest request) => request.Version == 0
        ? new GetSchemaResponse { Schema = provider.Schema }
        : throw new RpcException(RpcCode.InvalidArgument, $"The schema format {request.Version} is not known here; ask for format 0.");

    private async Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellationToken) =>
        ProviderMessages.ToWire(await provider.CheckConfigAsync(ProviderMessages.FromWire(request, log), cancellationToken));

    private async Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellationToken) =>
        ProviderMessages.ToWire(await provider.DiffConfigAsync(ProviderMessages.FromWire(request, log), cancellationToken));

    private async Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellationToken)
    {
        await provider.ConfigureAsync(PropertyReader.Read(request.Args), cancellationToken);
        return new ConfigureResponse { SupportsPreview = true };
    }

    private async Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellationToken) =>
        ProviderMessages.ToWire(await provider.CheckAsync(ProviderMessages.FromWire(request, log), cancellationToken));

    private async Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellationToken) =>
        ProviderMessages.ToWire(await provider.DiffAsync(ProviderMessages.FromWire(request, log), cancellationToken));

    private async Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        var result = await provider.CreateAsync(ProviderMessages.FromWire(request, log), cancellationToken);
        return new CreateResponse { Id = result.Id ?? "", Properties = PropertyWriter.Write(result.Outputs) };
    }

    // An empty id and no properties at all (an empty map is something else) mean that the resource is gone.
    private async Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellationToken) =>
        await provider.ReadAsync(ProviderMessages.FromWire(request, log), cancellationToken) is { } result
            ? new ReadResponse { Id = result.Id, Inputs = PropertyWriter.Write(result.Inputs), Properties = PropertyWriter.Write(result.Outputs) }
            : new ReadResponse();

    private async Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        var outputs = await provider.UpdateAsync(ProviderMessages.FromWire(request, log), cancellationToken);
        return new UpdateResponse { Properties = PropertyWriter.Write(outputs) };
    }

    private async Task<Empty> DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        await provider.DeleteAsync(ProviderMessages.FromWire(request, log), cancellationToken);
        return new Empty();
    }
}
