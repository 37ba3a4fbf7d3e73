using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Testing.Engine;

/// <summary>The engine's own service: takes messages to the user.</summary>
internal sealed class EngineServer : IAsyncDisposable
{
    private readonly RpcServer _server = new();

    public string Address => $"127.0.0.1:{_server.Port}";

    public static async Task<EngineServer> StartAsync(EngineRun run)
    {
        var engine = new EngineServer();
        engine._server.Offer(EngineMethods.Log, (request, _) =>
        {
            run.Add(new EngineMessage((Pulumi.Hosting.LogSeverity)request.Severity, request.Message, request.Urn, request.Ephemeral));
            return Task.FromResult(new Empty());
        });
        engine._server.Offer(EngineMethods.RequirePulumiVersion, (_, _) => Task.FromResult(new RequirePulumiVersionResponse()));
        await engine._server.StartAsync(CancellationToken.None);
        return engine;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
