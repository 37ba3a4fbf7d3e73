using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Policy;

/// <summary>The analyzer protocol on one side, <see cref="IPolicyPack"/> on the other.</summary>
internal sealed class PolicyService(IPolicyPack pack, EngineLog log) : IPluginService, IDisposable
{
    private readonly CallScope _calls = new();
    private readonly PolicyPackDescription _description = pack.Description;

    public void OfferOn(RpcServer server)
    {
        server.Offer(PolicyMethods.Handshake, (request, _) => Task.FromResult(Handshake(request)));
        server.Offer(PolicyMethods.GetPluginInfo, (_, _) => Task.FromResult(new PluginInfo { Version = _description.Version }));
        server.Offer(PolicyMethods.GetAnalyzerInfo, (_, _) => Task.FromResult(PolicyMessages.ToWire(_description)));
        server.Offer(PolicyMethods.ConfigureStack, (request, _) => Task.FromResult(ConfigureStack(request)));
        server.Offer(PolicyMethods.Configure, (request, _) => Task.FromResult(Configure(request)));
        server.Offer(PolicyMethods.Analyze, InScope<AnalyzeRequest, AnalyzeResponse>(Analyze));
        server.Offer(PolicyMethods.AnalyzeStack, InScope<AnalyzeStackRequest, AnalyzeResponse>(AnalyzeStack));
        server.Offer(PolicyMethods.Remediate, InScope<AnalyzeRequest, RemediateResponse>(Remediate));
        server.Offer(PolicyMethods.Cancel, (_, _) => Task.FromResult(Cancel()));
    }

    public void Dispose() => _calls.Dispose();

    private Func<TRequest, CancellationToken, Task<TResponse>> InScope<TRequest, TResponse>(
        Func<TRequest, CancellationToken, TResponse> call) => (request, cancellationToken) =>
        _calls.RunAsync(scoped => Task.FromResult(call(request, scoped)), cancellationToken);

    private AnalyzerHandshakeResponse Handshake(AnalyzerHandshakeRequest request)
    {
        _calls.Renew();
        log.Connect(request.EngineAddress);
        return new AnalyzerHandshakeResponse();
    }

    private AnalyzerStackConfigureResponse ConfigureStack(AnalyzerStackConfigureRequest request)
    {
        pack.ConfigureStack(PolicyMessages.FromWire(request));
        return new AnalyzerStackConfigureResponse();
    }

    private Empty Configure(ConfigureAnalyzerRequest request)
    {
        pack.Configure(PolicyMessages.FromWire(request));
        return new Empty();
    }

    private AnalyzeResponse Analyze(AnalyzeRequest request, CancellationToken cancellationToken) =>
        PolicyMessages.ToWire(_description, pack.Analyze(PolicyMessages.FromWire(request), cancellationToken), request.Urn);

    private AnalyzeResponse AnalyzeStack(AnalyzeStackRequest request, CancellationToken cancellationToken) => PolicyMessages.ToWire(
        _description, pack.AnalyzeStack([.. request.Resources.Select(PolicyMessages.FromWire)], cancellationToken), urn: "");

    private RemediateResponse Remediate(AnalyzeRequest request, CancellationToken cancellationToken) =>
        PolicyMessages.ToWire(_description, pack.Remediate(PolicyMessages.FromWire(request), cancellationToken));

    private Empty Cancel()
    {
        _calls.Cancel();
        return new Empty();
    }
}
