using Google.Protobuf;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Testing.Engine;

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
            return (await RawCalls.AskProviderAsync(client, call.Call, call.Request.GetRawText().Replace("<port>", "1")), null);
        }
        catch (RpcException error)
        {
            return (null, error.Message);
        }
    }
}
