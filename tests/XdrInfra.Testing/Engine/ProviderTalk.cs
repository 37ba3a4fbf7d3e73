using Google.Protobuf;
using XdrInfra.Pulumi.Rpc;

namespace XdrInfra.Testing.Engine;

/// <summary>Calls to the provider, noted down when they are finished.</summary>
internal sealed class ProviderTalk(RpcChannel provider, EngineRun run)
{
    public async Task<TResponse> CallAsync<TRequest, TResponse>(RpcMethod<TRequest, TResponse> method, TRequest request, string subject = "")
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        try
        {
            return await provider.CallAsync(method, request, CancellationToken.None);
        }
        finally
        {
            run.Add(new EngineCall("engine", "provider", method.Name, subject, JsonFormatter.Default.Format(request)));
        }
    }
}
