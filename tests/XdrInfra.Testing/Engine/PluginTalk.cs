using Google.Protobuf;
using XdrInfra.Pulumi.Rpc;

namespace XdrInfra.Testing.Engine;

/// <summary>Calls to a plugin, noted down when they are finished.</summary>
/// <param name="plugin">The way to it.</param>
/// <param name="run">Where calls are noted down.</param>
/// <param name="role">What it is: <c>provider</c> or <c>policy pack</c>.</param>
internal sealed class PluginTalk(RpcChannel plugin, EngineRun run, string role)
{
    public async Task<TResponse> CallAsync<TRequest, TResponse>(RpcMethod<TRequest, TResponse> method, TRequest request, string subject = "")
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        var call = new EngineCall("engine", role, method.Name, subject, JsonFormatter.Default.Format(request));
        try
        {
            var reply = await plugin.CallAsync(method, request, CancellationToken.None);
            call = call with { Reply = JsonFormatter.Default.Format(reply) };
            return reply;
        }
        finally
        {
            run.Add(call);
        }
    }
}
