using System.Net;
using System.Net.Sockets;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Testing.Time;

namespace XdrInfra.Pulumi.Tests.Rpc;

public sealed class RpcEndingTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task The_caller_stops_waiting_at_its_deadline()
    {
        var time = new FakeClock();
        await using var echo = await Echo.StartAsync(WaitForEndAsync);
        using var client = new RpcChannel(echo.Address, time);
        var call = client.CallAsync(Echo.Say, new(), Limit, default);
        await _started.Task;

        time.Advance(Limit);

        var error = await Should.ThrowAsync<RpcException>(() => call);
        error.Code.ShouldBe(RpcCode.DeadlineExceeded);
        error.Message.ShouldBe("'/test.Echo/Say' gave no answer within 00:00:10.");
        await _ended.Task;
    }

    [Fact]
    public async Task The_server_stops_working_at_the_deadline_of_the_caller()
    {
        var time = new FakeClock();
        await using var echo = await Echo.StartAsync(WaitForEndAsync, time);
        using var client = new RpcChannel(echo.Address);
        var call = client.CallAsync(Echo.Say, new(), TimeSpan.FromMinutes(3), default);
        await _started.Task;

        time.Advance(TimeSpan.FromMinutes(3));

        var error = await Should.ThrowAsync<RpcException>(() => call);
        error.Code.ShouldBe(RpcCode.DeadlineExceeded);
        error.Message.ShouldBe("'/test.Echo/Say' did not end within the caller's limit of 00:03:00.");
    }

    [Fact]
    public async Task A_cancelled_call_ends_here_and_there_and_leaves_the_connection_usable()
    {
        await using var echo = await Echo.StartAsync((request, cancellationToken) =>
            request.Message == "wait" ? WaitForEndAsync(request, cancellationToken) : Task.FromResult(request));
        using var cancel = new CancellationTokenSource();
        var call = echo.SayAsync("wait", cancel.Token);
        await _started.Task;

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
        await _ended.Task;
        (await echo.SayAsync("next")).Message.ShouldBe("next");
    }

    [Fact]
    public async Task A_caller_that_goes_away_leaves_nothing_behind()
    {
        await using var echo = await Echo.StartAsync(WaitForEndAsync);
        using var wire = new TcpClient();
        await wire.ConnectAsync(IPAddress.Loopback, echo.Server.Port);
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(wire.GetStream()) });
        var call = http.SendAsync(RawCall(echo), default);
        await _started.Task;
        echo.Server.CallCount.ShouldBe(1);

        wire.Client.Close(timeout: 0);

        await Should.ThrowAsync<HttpRequestException>(() => call);
        await _ended.Task;
        await echo.Server.StopAsync(default);
        echo.Server.CallCount.ShouldBe(0);
        echo.Server.ConnectionCount.ShouldBe(0);
    }

    [Fact]
    public async Task A_handler_that_cancels_itself_answers_cancelled()
    {
        await using var echo = await Echo.StartAsync((_, _) => throw new OperationCanceledException());

        var error = await Should.ThrowAsync<RpcException>(() => echo.SayAsync("x"));

        error.Code.ShouldBe(RpcCode.Cancelled);
        error.Message.ShouldBe("'/test.Echo/Say' was cancelled.");
    }

    private static HttpRequestMessage RawCall(Echo echo) => new(HttpMethod.Post, $"http://{echo.Address}/test.Echo/Say")
    {
        Version = HttpVersion.Version20,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        Content = new ByteArrayContent(new byte[Frame.HeaderLength]) { Headers = { ContentType = new("application/grpc") } },
    };

    private async Task<Wire.LogRequest> WaitForEndAsync(Wire.LogRequest request, CancellationToken cancellationToken)
    {
        _started.SetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return request;
        }
        finally
        {
            _ended.SetResult();
        }
    }
}
