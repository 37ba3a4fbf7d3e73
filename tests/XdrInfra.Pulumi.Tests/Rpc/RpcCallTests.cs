using System.Net.Sockets;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Tests.Rpc;

public sealed class RpcCallTests
{
    [Fact]
    public async Task Answers_a_call()
    {
        await using var echo = await Echo.StartAsync();

        (await echo.SayAsync("étape 100% 😀")).Message.ShouldBe("étape 100% 😀");
    }

    [Fact]
    public async Task Answers_an_empty_message()
    {
        await using var echo = await Echo.StartAsync();

        (await echo.SayAsync("")).ShouldBe(new LogRequest());
    }

    [Fact]
    public async Task Carries_code_message_and_details_of_an_error()
    {
        var detail = new ErrorResourceInitFailed { Id = "/ws/law", Reasons = { "not ready" } };
        await using var echo = await Echo.StartAsync((_, _) => throw new RpcException(RpcCode.FailedPrecondition, "étape 100%: refused")
        {
            Details = [Any.Pack(detail)],
        });

        var error = await Should.ThrowAsync<RpcException>(() => echo.SayAsync("x"));

        error.Code.ShouldBe(RpcCode.FailedPrecondition);
        error.Message.ShouldBe("étape 100%: refused");
        error.Detail<ErrorResourceInitFailed>().ShouldBe(detail);
    }

    [Fact]
    public async Task Carries_details_of_one_megabyte()
    {
        var detail = new ErrorResourceInitFailed { Id = new string('x', 1024 * 1024) };
        await using var echo = await Echo.StartAsync((_, _) => throw new RpcException(RpcCode.Aborted, "big") { Details = [Any.Pack(detail)] });

        var error = await Should.ThrowAsync<RpcException>(() => echo.SayAsync("x"));

        error.Detail<ErrorResourceInitFailed>().ShouldBe(detail);
    }

    [Fact]
    public async Task Turns_a_bug_into_a_status_that_does_not_doubt_the_state()
    {
        await using var echo = await Echo.StartAsync((_, _) => throw new InvalidOperationException("no such case"));

        var error = await Should.ThrowAsync<RpcException>(() => echo.SayAsync("x"));

        error.Code.ShouldBe(RpcCode.Aborted);
        error.Message.ShouldBe("'/test.Echo/Say' ended with a bug of the toolkit: InvalidOperationException: no such case");
    }

    [Fact]
    public async Task Refuses_a_method_that_is_not_offered()
    {
        await using var echo = await Echo.StartAsync();
        var wrongPath = new RpcMethod<LogRequest, LogRequest>("test.Echo", "Shout", LogRequest.Parser, LogRequest.Parser);

        var error = await Should.ThrowAsync<RpcException>(() => echo.Client.CallAsync(wrongPath, new LogRequest(), default));

        error.Code.ShouldBe(RpcCode.Unimplemented);
        error.Message.ShouldBe("The method '/test.Echo/Shout' is not offered here.");
    }

    [Fact]
    public async Task Ignores_fields_that_it_does_not_know()
    {
        await using var echo = await Echo.StartAsync((request, _) => Task.FromResult(new LogRequest { Message = request.Message }));
        var wider = new RpcMethod<RegisterResourceRequest, LogRequest>("test.Echo", "Say", RegisterResourceRequest.Parser, LogRequest.Parser);

        var answer = await echo.Client.CallAsync(wider, new RegisterResourceRequest { Name = "kept", Version = "1.0.0", AcceptSecrets = true }, default);

        answer.Message.ShouldBe("kept");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(64)]
    public async Task Carries_messages_of_many_megabytes(int megabytes)
    {
        await using var echo = await Echo.StartAsync();
        var text = new string('x', megabytes * 1024 * 1024);

        (await echo.SayAsync(text)).Message.Length.ShouldBe(text.Length);
    }

    [Fact]
    public async Task Carries_maps_that_are_450_deep()
    {
        var value = Value.ForNumber(1);
        for (var depth = 0; depth < 150; depth++)
        {
            value = Value.ForStruct(new Struct { Fields = { ["x"] = value } });   // a map is three levels on the wire
        }

        var method = new RpcMethod<Value, Value>("test.Deep", "Echo", Value.Parser, Value.Parser);
        await using var server = new RpcServer();
        server.Offer(method, (request, _) => Task.FromResult(request));
        await server.StartAsync(default);
        using var client = new RpcChannel($"127.0.0.1:{server.Port}");

        (await client.CallAsync(method, value, default)).ShouldBe(value);
    }

    [Fact]
    public async Task Runs_a_hundred_calls_at_once()
    {
        using var everybodyIsHere = new CountdownEvent(100);
        var open = new TaskCompletionSource();
        await using var echo = await Echo.StartAsync(async (request, _) =>
        {
            if (everybodyIsHere.Signal())
            {
                open.SetResult();
            }

            await open.Task;
            return request;
        });

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => echo.SayAsync($"{number}")));

        answers.Select(answer => answer.Message).ShouldBe(Enumerable.Range(0, 100).Select(number => $"{number}"));
    }

    [Fact]
    public async Task Says_unavailable_when_nobody_listens()
    {
        int port;
        using (var closed = new TcpListener(System.Net.IPAddress.Loopback, 0))
        {
            closed.Start();
            port = ((System.Net.IPEndPoint)closed.LocalEndpoint).Port;
        }

        using var client = new RpcChannel($"127.0.0.1:{port}");

        var error = await Should.ThrowAsync<RpcException>(() => client.CallAsync(Echo.Say, new LogRequest(), default));

        error.Code.ShouldBe(RpcCode.Unavailable);
        error.Message.ShouldStartWith("'/test.Echo/Say' got no answer: ");
    }

    [Fact]
    public async Task Keeps_a_connection_that_is_idle()
    {
        await using var echo = await Echo.StartAsync();
        await using var silent = await Echo.StartAsync(async (request, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return request;
        });
        await echo.SayAsync("x");

        // Kestrel looks for idle connections once a second, on the clock of the machine.
        await Should.ThrowAsync<RpcException>(() => silent.Client.CallAsync(Echo.Say, new LogRequest(), TimeSpan.FromSeconds(4), default));

        echo.Server.ConnectionCount.ShouldBe(1);
    }

    [Fact]
    public async Task Says_unavailable_when_the_server_goes_away_in_the_middle()
    {
        var started = new TaskCompletionSource();
        var echo = await Echo.StartAsync(async (request, cancellationToken) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return request;
        });
        await using var ending = echo;
        var call = echo.SayAsync("x");
        await started.Task;

        await echo.Server.DisposeAsync();

        var error = await Should.ThrowAsync<RpcException>(() => call);
        error.Code.ShouldBeOneOf(RpcCode.Unavailable, RpcCode.Cancelled, RpcCode.Internal);
    }

    [Fact]
    public void A_message_over_the_limit_is_refused_before_it_is_sent()
    {
        var tooLong = new LogRequest { Message = new string('x', Frame.MaxMessageLength) };

        var error = Should.Throw<RpcException>(() => Frame.Encode(tooLong));

        error.Code.ShouldBe(RpcCode.ResourceExhausted);
        error.Message.ShouldBe($"The message has {tooLong.CalculateSize()} bytes; the limit is 419430400.");
    }
}
