using System.Text.Json;
using XdrInfra.Pulumi.Tests.Recorded;
using XdrInfra.Testing.Engine;

namespace XdrInfra.Provider.Tests.Whole;

/// <summary>The real program, provider and policy pack through every recorded command: each resource goes through recorded steps, and each reply has the recorded fields.</summary>
public sealed class RecordedShapesTests : IAsyncLifetime
{
    private const string Table = "retention-DeviceEvents";

    // What the prototype of the recordings said and ours need not say, and the other way round.
    private static readonly Dictionary<string, string[]> Free = new()
    {
        ["Diff"] = ["stables", "diffs", "detailedDiff", "replaces"],
        ["DiffConfig"] = ["hasDetailedDiff", "diffs", "detailedDiff"],
        ["Configure"] = ["acceptSecrets"],
        ["Handshake"] = ["acceptSecrets"],
        ["Check"] = ["failures"],
        ["Analyze"] = ["diagnostics", "notApplicable"],
        ["AnalyzeStack"] = ["diagnostics", "notApplicable"],
        ["Read"] = ["id", "inputs", "properties"],
    };

    private static readonly ILookup<string, RecordedCall> Recorded = Recording.Names.SelectMany(Recording.Load)
        .Where(call => call.To is "provider" or "policy pack")
        .ToLookup(Kind);

    private static readonly HashSet<string> Steps = [.. Recording.Names.SelectMany(RecordedSteps)];

    private DevStack? _started;

    private DevStack Stack => _started ?? throw new InvalidOperationException("The stack has not started.");

    public async Task InitializeAsync() => _started = await DevStack.StartAsync();

    public async Task DisposeAsync() => await Stack.DisposeAsync();

    [Fact]
    public async Task From_the_first_preview_to_the_last_delete()
    {
        ShouldBeAsRecorded(await Stack.PreviewAsync());
        ShouldBeAsRecorded(await Stack.UpAsync());
        ShouldBeAsRecorded(await Stack.UpAsync());
        ShouldBeAsRecorded(await Stack.RunAsync(Longer(preview: true)));
        ShouldBeAsRecorded(await Stack.RunAsync(Longer(preview: false)));
        await Stack.PatchAsync($"{DevStack.Workspace}/tables/DeviceEvents", """{"properties":{"retentionInDays":30,"totalRetentionInDays":30}}""");
        ShouldBeAsRecorded(await Stack.Engine.RefreshAsync());
        ShouldBeAsRecorded(await Stack.UpAsync());
        ShouldBeAsRecorded(await Stack.Engine.AnalyzeStateAsync());
        ShouldBeAsRecorded(await Stack.Engine.DestroyAsync());
    }

    [Fact]
    public async Task A_preview_that_reads_first()
    {
        ShouldBeAsRecorded(await Stack.UpAsync());
        await Stack.PatchAsync($"{DevStack.Workspace}/tables/DeviceEvents", """{"properties":{"retentionInDays":30,"totalRetentionInDays":30}}""");

        var run = await Stack.RunAsync(new EngineOptions { Config = DevStack.Config, IsPreview = true, Refresh = true });

        ShouldBeAsRecorded(run);
        run.Calls.ShouldContain(call => call.Name == "Update" && call.Subject == Table);
    }

    [Fact]
    public async Task A_create_that_is_refused_half_way_and_its_repair()
    {
        await Stack.FaultsAsync("faults:\n  - { path: \"*dataConnectors*\", methods: [PUT], kind: status, status: 403 }\n");
        ShouldBeAsRecorded(await Stack.UpAsync(), "connector");
        await Stack.FaultsAsync("");

        ShouldBeAsRecorded(await Stack.UpAsync(), "connector");
    }

    [Fact]
    public async Task An_import_and_one_of_nothing()
    {
        ShouldBeAsRecorded(await Stack.UpAsync());

        var found = await Stack.Engine.ImportAsync("xdr:sentinel:TableRetention", "imported", $"{DevStack.Workspace}/tables/DeviceEvents");
        var missing = await Stack.Engine.ImportAsync("xdr:sentinel:TableRetention", "nothere", $"{DevStack.Workspace}/tables/None_CL");

        ShouldBeAsRecorded(found);
        found.Problems.ShouldBeEmpty();
        ShouldBeAsRecorded(missing);
        missing.Problems.ShouldHaveSingleItem().ShouldEndWith("does not exist");
        Stack.Engine.State["imported"].Outputs["shape"].ShouldBe(1);
    }

    private static EngineOptions Longer(bool preview) => new()
    {
        IsPreview = preview,
        Config = new Dictionary<string, string>(DevStack.Config)
        {
            ["xdr-infra:retention"] = """{"default":{"analyticsDays":90,"totalDays":365},"tables":{"DeviceEvents":{"totalDays":730}}}""",
        },
    };

    private static void ShouldBeAsRecorded(EngineRun run, string? only = null)
    {
        foreach (var resource in run.Calls.Where(call => call.Subject.Length > 0 && (only is null || call.Subject == only)).GroupBy(call => call.Subject))
        {
            Steps.ShouldContain(StepsOf(resource.Select(call => (call.To, call.Name))), $"{resource.Key}\n{string.Join('\n', run.Problems)}");
        }

        foreach (var call in run.Calls.Where(call => call.Reply.Length > 0 && call.Name != "Remediate"))
        {
            FieldsShouldBeAsRecorded(call);
        }
    }

    private static void FieldsShouldBeAsRecorded(EngineCall call)
    {
        var replies = Recorded[Kind(call)].Where(other => other.Reply is not null).Select(other => Fields(other.Reply!.Value)).ToArray();
        replies.ShouldNotBeEmpty(Kind(call));
        string[] free = [.. Free.GetValueOrDefault(call.Name, [])];
        var fields = Fields(JsonDocument.Parse(call.Reply).RootElement).Except(free);
        replies.Select(reply => string.Join(",", reply.Except(free))).ShouldContain(string.Join(",", fields), call.ToString());
    }

    private static IEnumerable<string> RecordedSteps(string name) =>
        from run in Enumerable.Range(0, Math.Max(1, Recording.Load(name).Count(call => call.Call == "GetRequiredPackages")))
        from resource in Recording.LoadRun(name, run).Where(call => call.Subject.Length > 0).GroupBy(call => call.Subject)
        select StepsOf(resource.Select(call => (call.To, call.Call)));

    // Who it is does not matter, and without a pack the steps are the same but for the pack's.
    private static string StepsOf(IEnumerable<(string To, string Call)> calls) =>
        string.Join(" ", calls.Where(call => call.To != "policy pack").Select(call => call.Call));

    private static string Kind(RecordedCall call) => KindOf(call.Call, call.Request);

    private static string Kind(EngineCall call) => KindOf(call.Name, JsonDocument.Parse(call.Request).RootElement);

    private static string KindOf(string name, JsonElement request) =>
        request.TryGetProperty("preview", out var preview) && preview.GetBoolean() ? $"{name} in a preview" : name;

    private static IEnumerable<string> Fields(JsonElement reply) => reply.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal);
}
