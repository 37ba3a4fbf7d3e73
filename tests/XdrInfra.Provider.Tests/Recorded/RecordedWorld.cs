using System.Text.Json.Nodes;
using Google.Protobuf;
using XdrInfra.Azure.Arm;
using XdrInfra.PolicyPack;
using XdrInfra.Provider.Tests.Whole;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Tests.Recorded;
using XdrInfra.Testing.Engine;
using XdrInfra.Testing.Time;

namespace XdrInfra.Provider.Tests.Recorded;

/// <summary>The real provider and policy pack as processes on the embedded Azure, which is brought to be what it was when the recording was made.</summary>
internal sealed class RecordedWorld : IAsyncDisposable
{
    private const int IllegalTotal = 800;

    private readonly Dictionary<string, JsonObject> _outputs = new(StringComparer.Ordinal);
    private readonly DevStack _azure;
    private readonly WatchedConnection _connection;
    private readonly PluginProcess _provider;
    private readonly PluginProcess _pack;

    private RecordedWorld(DevStack azure, string group)
    {
        _azure = azure;
        _connection = new WatchedConnection(azure.Connection);
        _provider = PluginProcess.Start(new XdrProvider(_connection), "127.0.0.1:1");
        _pack = PluginProcess.Start(new XdrPolicyPack(new InstantTime()), "127.0.0.1:1");
        Workspace = ArmPath.Workspace(DevStack.Settings.SubscriptionId, group, "law-dev");
        Kinds = new OwnKinds(Workspace, DevStack.Settings, name => _outputs[name]);
    }

    public string Workspace { get; }

    public OwnKinds Kinds { get; }

    /// <summary>A resource group of its own in a shared Azure; with the stack of the recordings in it, unless the recording makes it.</summary>
    public static async Task<RecordedWorld> StartAsync(DevStack azure, string recording)
    {
        var group = $"rg-{recording}";
        await azure.PutAsync(ArmPath.ResourceGroup(DevStack.Settings.SubscriptionId, group), """{"location":"westeurope"}""");
        var world = new RecordedWorld(azure, group);
        if (!recording.EndsWith("new-stack", StringComparison.Ordinal))
        {
            foreach (var call in Recording.Load("up-new-stack").Where(call => call.To == "provider" && (call.Call is "Configure" || IsReal(call))))
            {
                await world.AskAsync(call);
            }
        }

        return world;
    }

    /// <summary>Asks what the engine asked, and remembers what a resource is from then on.</summary>
    public async Task<(JsonObject Request, JsonObject Reply)> AskAsync(RecordedCall call)
    {
        await KnowAsync(call);
        var request = Kinds.Translate(call);
        if (call.Call == "Analyze" && call.Reply?.TryGetProperty("diagnostics", out _) == true)
        {
            request["properties"]!["totalRetentionInDays"] = IllegalTotal;   // the prototype's policy is not ours, so ours gets what violates one of them
        }

        using var channel = new RpcChannel(await (call.To == "provider" ? _provider : _pack).AddressAsync());
        var answer = call.To == "provider"
            ? await RawCalls.AskProviderAsync(channel, call.Call, request.ToJsonString())
            : await RawCalls.AskPolicyPackAsync(channel, call.Call, request.ToJsonString());
        var reply = (JsonObject)JsonNode.Parse(JsonFormatter.Default.Format(answer))!;
        if (call.Call is "Read" or "Update" || IsReal(call))
        {
            _outputs[call.Subject] = reply["properties"] as JsonObject ?? _outputs.GetValueOrDefault(call.Subject, []);
        }

        return (request, reply);
    }

    /// <summary>Azure as the recorded reply says it was.</summary>
    public async Task PrepareAsync(RecordedCall call)
    {
        if (call.Call == "Read" && call.Reply is { } reply)
        {
            await PrepareReadAsync(call, (JsonObject)JsonNode.Parse(reply.GetRawText())!);
        }
        else if (IsReal(call) && call.Error is not null)
        {
            await DaysAsync(Kinds.Translate(call)["properties"]!["table"]!.GetValue<string>(), new JsonObject { ["retentionInDays"] = 30, ["totalRetentionInDays"] = 30 });
        }
    }

    /// <summary>From now on every write to Azure meets this.</summary>
    public Func<CancellationToken, Task>? BeforeWrite
    {
        set => _connection.BeforeWrite = value;
    }

    public async Task CancelAsync()
    {
        using var channel = new RpcChannel(await _provider.AddressAsync());
        await RawCalls.AskProviderAsync(channel, "Cancel", "{}");
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _pack.DisposeAsync();
    }

    private static bool IsReal(RecordedCall call) => call.Call == "Create" && !call.Request.TryGetProperty("preview", out _);

    // What the recorded state holds beside the stack itself was made before the recording began.
    private async Task KnowAsync(RecordedCall call)
    {
        if (call.Call is "Diff" or "Update" or "Delete" && !_outputs.ContainsKey(call.Subject))
        {
            _outputs[call.Subject] = [];
            var inputs = Kinds.Translate(call)["oldInputs"]!.AsObject();
            var create = new JsonObject { ["urn"] = call.Request.GetProperty("urn").GetString(), ["type"] = call.Request.GetProperty("type").GetString(), ["name"] = call.Subject, ["properties"] = inputs.DeepClone() };
            using var channel = new RpcChannel(await _provider.AddressAsync());
            var made = await RawCalls.AskProviderAsync(channel, "Create", create.ToJsonString());
            _outputs[call.Subject] = (JsonObject)JsonNode.Parse(JsonFormatter.Default.Format(made))!["properties"]!;
        }
    }

    private async Task PrepareReadAsync(RecordedCall call, JsonObject reply)
    {
        if (reply["properties"] is JsonObject live && live.ContainsKey("table"))
        {
            await DaysAsync(Kinds.Translate(call)["id"]!.GetValue<string>().Split('/')[^1], new JsonObject
            {
                ["retentionInDays"] = live["retentionInDays"]!.DeepClone(),
                ["totalRetentionInDays"] = live["totalRetentionInDays"]!.DeepClone(),
            });
        }
        else if (reply.Count == 0 && _outputs.GetValueOrDefault(call.Subject)?["connectorId"] is { } connector)
        {
            await _azure.Arm.DeleteAsync(connector.GetValue<string>(), null, CancellationToken.None);
        }
    }

    private Task DaysAsync(string table, JsonObject days) =>
        _azure.PatchAsync($"{Workspace}/tables/{table}", new JsonObject { ["properties"] = days }.ToJsonString());
}
