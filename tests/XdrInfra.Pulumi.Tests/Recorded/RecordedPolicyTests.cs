using System.Text.Json.Nodes;
using Google.Protobuf;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Testing.Engine;

namespace XdrInfra.Pulumi.Tests.Recorded;

/// <summary>The policy host is asked everything that a live engine asked a pack, and answers in the recorded shape.</summary>
public sealed class RecordedPolicyTests
{
    [Theory]
    [InlineData("preview-policy-violation", 8)]
    [InlineData("preview-policy-config", 8)]
    [InlineData("policy-analyze-exported-state", 8)]
    public async Task Answers_in_the_recorded_shape(string name, int analyzed)
    {
        var pack = new RecordedPolicyPack();
        var answers = await AskAsync(pack, Recording.Load(name).Where(call => call.To == "policy pack"));

        foreach (var (call, answer) in answers)
        {
            Plain(answer).ShouldBe(Plain(call.Reply is { } reply ? reply.GetRawText() : "{}"), call.ToString());
        }

        answers.Count(entry => entry.Call.Call == "Analyze").ShouldBe(analyzed);
        (pack.Stack?.SecretKeys.Single()).ShouldBe(name == "policy-analyze-exported-state" ? null : "xdr-spike:apiKey");
    }

    // The prototype had no description of its own in a finding and no steps in a policy; both are additions.
    private static string Plain(string json)
    {
        var node = JsonNode.Parse(json)!.AsObject();
        foreach (var entry in (node["diagnostics"] as JsonArray ?? []).Concat(node["policies"] as JsonArray ?? []).OfType<JsonObject>())
        {
            entry.Remove("remediationSteps");
            _ = entry.ContainsKey("policyPackName") && entry.Remove("description");
        }

        return Sorted(node)!.ToJsonString();
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private static async Task<IReadOnlyList<(RecordedCall Call, string Answer)>> AskAsync(IPolicyPack pack, IEnumerable<RecordedCall> calls)
    {
        await using var log = new EngineLog(address: null);
        using var service = new PolicyService(pack, log);
        await using var server = new RpcServer();
        service.OfferOn(server);
        await server.StartAsync(default);
        using var client = new RpcChannel($"127.0.0.1:{server.Port}");
        var answers = new List<(RecordedCall, string)>();
        foreach (var call in calls)
        {
            answers.Add((call, JsonFormatter.Default.Format(await RawCalls.AskPolicyPackAsync(client, call.Call, call.Request.GetRawText().Replace("<port>", "1")))));
        }

        return answers;
    }
}
