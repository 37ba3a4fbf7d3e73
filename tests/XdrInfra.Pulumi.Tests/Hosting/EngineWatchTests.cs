using System.Net;
using System.Net.Sockets;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Testing.Time;

namespace XdrInfra.Pulumi.Tests.Hosting;

public sealed class EngineWatchTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Ends_when_nobody_listens_at_the_address_of_the_engine()
    {
        await using var server = new RpcServer();
        using var gone = new TcpListener(IPAddress.Loopback, 0);
        gone.Start();
        var address = gone.LocalEndpoint.ToString();
        gone.Stop();
        var waiting = new EngineWatch(server, () => address, _clock).WaitUntilGoneAsync(default);

        _clock.Advance(Interval);

        await waiting;
    }

    [Fact]
    public async Task Goes_on_while_the_engine_listens()
    {
        await using var server = new RpcServer();
        using var engine = new TcpListener(IPAddress.Loopback, 0);
        engine.Start();
        using var stop = new CancellationTokenSource();
        var waiting = new EngineWatch(server, () => engine.LocalEndpoint.ToString(), _clock).WaitUntilGoneAsync(stop.Token);

        _clock.Advance(Interval);

        using var asked = await engine.AcceptTcpClientAsync();
        waiting.IsCompleted.ShouldBeFalse();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Goes_on_where_no_engine_is_known()
    {
        await using var server = new RpcServer();
        using var stop = new CancellationTokenSource();
        var waiting = new EngineWatch(server, () => null, _clock).WaitUntilGoneAsync(stop.Token);

        _clock.Advance(Interval);

        waiting.IsCompleted.ShouldBeFalse();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }
}
