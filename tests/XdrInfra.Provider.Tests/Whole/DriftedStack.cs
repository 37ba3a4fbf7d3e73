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
    private static readonly Dictionary<string, string> Config = new(DevStack.Config)
    {
        ["xdr-infra:events"] = """["DeviceEvents","DeviceInfo"]""",
        ["xdr-infra:retention"] = """{"default":{"analyticsDays":90,"totalDays":180},"tables":{"DeviceEvents":{"plan":"Analytics"}}}""",
    };

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

    /// <summary>Changes an object behind the stack's back: what belongs to Sentinel as a whole and with the current etag, all else with a PATCH.</summary>
    internal async Task ChangeAsync(string id, string change)
    {
        if (!id.Contains("Microsoft.SecurityInsights", StringComparison.Ordinal))
        {
            await Stack.PatchAsync(id, change);
            return;
        }

        var body = (await Stack.FindAsync(id)).ShouldNotBeNull(id);
        Merge(body, JsonNode.Parse(change)!.AsObject());
        await Stack.PutAsync(id, body.ToJsonString());
    }

    /// <summary>The content of the solution is gone, its record is not.</summary>
    internal async Task EmptySolutionAsync()
    {
        var templates = await Stack.Arm.ListAsync(Sentinel("contentTemplates"), CancellationToken.None).ToArrayAsync();
        foreach (var template in templates)
        {
            await Stack.Arm.DeleteAsync(template["id"]!.GetValue<string>(), null, CancellationToken.None);
        }
    }

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

    private static void Merge(JsonObject body, JsonObject change)
    {
        foreach (var (key, value) in change)
        {
            if (body[key] is JsonObject inner && value is JsonObject more)
            {
                Merge(inner, more);
            }
            else
            {
                body[key] = value?.DeepClone();
            }
        }
    }
}
