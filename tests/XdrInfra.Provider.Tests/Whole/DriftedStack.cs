using System.Text.Json;
using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Testing.Engine;

namespace XdrInfra.Provider.Tests.Whole;

/// <summary>The dev stack as deployed. Each test changes Azure behind its back and leaves it mended.</summary>
public sealed class DriftedStack : IAsyncLifetime
{
    public const string Rule = "alertRules/by-hand";

    public const string SolutionId = "contentPackages/azuresentinel.azure-sentinel-solution-microsoft365defender";

    // Few tables: what is true of one is true of all.
    private static readonly Dictionary<string, string> Config = new(DevStack.Config) { ["xdr-infra:events"] = """["DeviceEvents","DeviceInfo"]""" };

    private DevStack? _stack;

    internal DevStack Stack => _stack ?? throw new InvalidOperationException("The stack has not started.");

    public async Task InitializeAsync()
    {
        _stack = await DevStack.StartAsync();
        ShouldEndWell(await UpAsync());
    }

    public async Task DisposeAsync() => await Stack.DisposeAsync();

    internal Task<EngineRun> UpAsync(EngineDouble? engine = null) => Stack.RunAsync(engine ?? Stack.Engine, new EngineOptions { Config = Config });

    internal static string Sentinel(string name) => ArmPath.Sentinel(DevStack.Workspace, name);

    /// <summary>An object as it is, with one value inside it changed; with the current etag, as Azure wants it.</summary>
    internal async Task EditAsync(string id, string path, string json)
    {
        var body = (await Stack.FindAsync(id)).ShouldNotBeNull(id);
        var steps = path.Split('.');
        var place = steps[..^1].Aggregate(body, (node, step) => node[step] as JsonObject ?? (JsonObject)(node[step] = new JsonObject()));
        place[steps[^1]] = JsonNode.Parse(json);
        await Stack.PutAsync(id, body.ToJsonString());
    }

    internal Task PatchWorkspaceAsync(string path, string json) => Stack.PatchAsync(DevStack.Workspace, Nested(path, json));

    /// <summary>What the engine showed of the drift of a resource: its paths, in detail.</summary>
    internal static IEnumerable<string> Shown(EngineRun run, string resource) => run.Calls
        .Where(call => call.Name == "Diff" && call.Subject == resource && call.Reply.Length > 0)
        .SelectMany(call => JsonDocument.Parse(call.Reply).RootElement is var reply && reply.TryGetProperty("detailedDiff", out var detail)
            ? detail.EnumerateObject().Select(entry => entry.Name).ToArray()
            : []);

    internal static IEnumerable<string> Changes(EngineRun run) =>
        run.Calls.Where(call => call.Name is "Create" or "Update" or "Delete").Select(call => $"{call.Name} {call.Subject}").Order(StringComparer.Ordinal);

    internal static void ShouldEndWell(EngineRun run) =>
        run.ExitCode.ShouldBe(0, $"{string.Join('\n', run.Problems)}\n{string.Join('\n', run.Messages.Where(message => !message.IsPassing))}");

    private static string Nested(string path, string json) =>
        path.Split('.').Reverse().Aggregate(json, (inner, step) => $$"""{"{{step}}":{{inner}}}""");
}
