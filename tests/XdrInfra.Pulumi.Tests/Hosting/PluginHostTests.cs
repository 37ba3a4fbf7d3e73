using System.Globalization;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Tests.Deployment;

namespace XdrInfra.Pulumi.Tests.Hosting;

public sealed class PluginHostTests
{
    [Fact]
    public async Task Prints_the_port_as_its_only_line_and_ends_when_told()
    {
        using var stop = new CancellationTokenSource();
        await using var output = new StringWriter();
        var running = PluginHost.RunAsync(new SpikeProvider(), new PluginStart(null), output, TimeProvider.System, stop.Token);
        using var client = new RpcChannel($"127.0.0.1:{int.Parse(output.ToString(), CultureInfo.InvariantCulture)}");

        (await client.CallAsync(ProviderMethods.GetPluginInfo, new(), default)).Version.ShouldBe("0.1.0");

        await stop.CancelAsync();
        await running;
        output.ToString().ShouldEndWith("\n");
        output.ToString().Count(letter => letter == '\n').ShouldBe(1);
    }

    [Fact]
    public async Task Cancel_ends_running_calls_and_each_still_answers()
    {
        var started = new TaskCompletionSource();
        var provider = new SpikeProvider
        {
            BeforeApply = async (_, _, cancellationToken) =>
            {
                started.SetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            },
        };
        await using var log = new EngineLog(null);
        using var service = new ProviderService(provider, log);
        await using var server = new RpcServer();
        service.OfferOn(server);
        await server.StartAsync(default);
        using var client = new RpcChannel($"127.0.0.1:{server.Port}");
        var create = client.CallAsync(ProviderMethods.Create, new() { Urn = "urn:pulumi:s::p::xdr:t:A::a" }, default);
        await started.Task;

        await client.CallAsync(ProviderMethods.Cancel, new(), default);

        (await Should.ThrowAsync<RpcException>(() => create)).Code.ShouldBe(RpcCode.Cancelled);
    }

    [Theory]
    [InlineData("127.0.0.1:5", "127.0.0.1:5")]
    [InlineData("--logtostderr -v=9 127.0.0.1:5", "127.0.0.1:5")]
    [InlineData("--tracing http://collector 127.0.0.1:5", "127.0.0.1:5")]
    [InlineData("", null)]
    public void Finds_the_engine_behind_the_flags_of_its_log(string line, string? address) =>
        PluginStart.Read(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).EngineAddress.ShouldBe(address);

    [Fact]
    public async Task A_schema_in_another_format_is_refused()
    {
        await using var log = new EngineLog(null);
        using var service = new ProviderService(new SpikeProvider(), log);
        await using var server = new RpcServer();
        service.OfferOn(server);
        await server.StartAsync(default);
        using var client = new RpcChannel($"127.0.0.1:{server.Port}");

        var error = await Should.ThrowAsync<RpcException>(() => client.CallAsync(ProviderMethods.GetSchema, new() { Version = 1 }, default));

        error.Message.ShouldBe("The schema format 1 is not known here; ask for format 0.");
    }
}
