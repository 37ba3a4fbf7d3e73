using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Tests.Rpc;

/// <summary>A service with one method, and a client on it.</summary>
internal sealed class Echo : IAsyncDisposable
{
    public static readonly RpcMethod<LogRequest, LogRequest> Say = new("test.Echo", "Say", LogRequest.Parser, LogRequest.Parser);

    private Echo(RpcServer server, RpcChannel client) => (Server, Client) = (server, client);

    public RpcServer Server { get; }

    public RpcChannel Client { get; }

    public string Address => $"127.0.0.1:{Server.Port}";

    public static Task<Echo> StartAsync() => StartAsync((request, _) => Task.FromResult(request));

    public static async Task<Echo> StartAsync(Func<LogRequest, CancellationToken, Task<LogRequest>> handler, TimeProvider? time = null)
    {
        var server = new RpcServer(time);
        server.Offer(Say, handler);
        await server.StartAsync(CancellationToken.None);
        return new Echo(server, new RpcChannel($"127.0.0.1:{server.Port}", time));
    }

    public Task<LogRequest> SayAsync(string text, CancellationToken cancellationToken = default) =>
        Client.CallAsync(Say, new LogRequest { Message = text }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }
}
