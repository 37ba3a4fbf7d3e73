using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Tests.Recorded;

/// <summary>The provider host is asked everything that a live engine asked, and answers in the recorded shape.</summary>
public sealed class RecordedProviderTests
{
    // The prototype of the recordings left out what ours always says, or said what ours never says.
    private static readonly HashSet<string> OtherShape = ["DiffConfig", "Handshake", "Configure"];

    public static TheoryData<string> Conversations =>
        [.. Recording.Names.Where(name => Recording.Load(name).Any(call => call.To == "provider"))];

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task Answers_in_the_recorded_shape(string name)
    {
        var provider = new RecordedProvider();
        await using var log = new EngineLog(address: null);
        using var service = new ProviderService(provider, log);
        await using var server = new RpcServer();
        service.OfferOn(server);
        await server.StartAsync(default);
        using var client = new RpcChannel($"127.0.0.1:{server.Port}");

        foreach (var call in Recording.Load(name).Where(call => call.To == "provider" && call.Call != "Cancel"))
        {
            provider.Next = call;
            var (answer, error) = await AskAsync(client, call);

            error.ShouldBe(call.Error, call.ToString());
            if (call.Reply is { } reply && !OtherShape.Contains(call.Call))
            {
                answer!.Says(reply.GetRawText()).ShouldBeTrue($"{call}: {answer}");
            }
        }
    }

    private static async Task<(IMessage? Answer, string? Error)> AskAsync(RpcChannel client, RecordedCall call)
    {
        try
        {
            return (await SendAsync(client, call.Call, call.Request.GetRawText()), null);
        }
        catch (RpcException error)
        {
            return (null, error.Message);
        }
    }

    private static async Task<IMessage> SendAsync(RpcChannel client, string call, string json) => call switch
    {
        "Handshake" => await SendAsync(client, ProviderMethods.Handshake, json.Replace("<port>", "1")),
        "GetPluginInfo" => await SendAsync(client, ProviderMethods.GetPluginInfo, json),
        "GetSchema" => await SendAsync(client, ProviderMethods.GetSchema, json),
        "CheckConfig" => await SendAsync(client, ProviderMethods.CheckConfig, json),
        "DiffConfig" => await SendAsync(client, ProviderMethods.DiffConfig, json),
        "Configure" => await SendAsync(client, ProviderMethods.Configure, json),
        "Check" => await SendAsync(client, ProviderMethods.Check, json),
        "Diff" => await SendAsync(client, ProviderMethods.Diff, json),
        "Create" => await SendAsync(client, ProviderMethods.Create, json),
        "Read" => await SendAsync(client, ProviderMethods.Read, json),
        "Update" => await SendAsync(client, ProviderMethods.Update, json),
        "Delete" => await SendAsync(client, ProviderMethods.Delete, json),
        _ => throw new InvalidOperationException($"'{call}' is new; add it to the table."),
    };

    private static async Task<IMessage> SendAsync<TRequest, TResponse>(RpcChannel client, RpcMethod<TRequest, TResponse> method, string json)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse> => await client.CallAsync(method, WireJson.Read<TRequest>(json), default);
}
