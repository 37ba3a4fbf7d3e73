using System.Text.RegularExpressions;
using XdrInfra.Azure.Http;
using XdrInfra.Cli.Tests;

namespace XdrInfra.EndToEnd.Tests.Worlds;

/// <summary>The stack dev in a world of choice, with little data and short waits; runs of the main job, each in the world that it names.</summary>
internal sealed partial class World : IDisposable
{
    /// <summary>Nothing goes wrong.</summary>
    public const string Right = "world: { preset: default }";

    private readonly CliRun _run = new()
    {
        ResourceLimit = TimeSpan.FromSeconds(10),
        Retry = RetryLimits.Default with { FirstDelay = TimeSpan.FromMilliseconds(5), LongestRetryAfter = TimeSpan.FromSeconds(5) },
    };

    public World(string? stack = null) => _run.Write("stacks/Pulumi.dev.yaml", stack ?? DevStack.Text);

    /// <summary>Deploys in a world; its text is one line, wherever the drawing breaks it.</summary>
    public Task<WorldOutcome> UpAsync(string world = Right) => RunAsync(world, "--no-verify");

    public Task<WorldOutcome> UpAndVerifyAsync(string world = Right) => RunAsync(world);

    public Task<WorldOutcome> DestroyAsync() => EndAsync("destroy", "dev", "--local", "--yes");

    /// <summary>Deploys in a world with a process of its own that is killed after so many writes.</summary>
    public Task KillAsync(string world, int writes) => KilledRun.OfAsync(_run.Folder, Written(world), writes);

    /// <summary>Opens the embedded Azure between two runs.</summary>
    public Task<WorldAzure> AzureAsync() => WorldAzure.OpenAsync(_run.Folder);

    /// <summary>After the world is right again a run ends well, the next one finds nothing to do, and Azure holds everything once.</summary>
    public async Task ShouldEndWellAsync()
    {
        var mended = await UpAsync();
        mended.ShouldEndWell();
        await ShouldBeDoneAsync();
    }

    /// <summary>A run in this world finds nothing to do, and Azure holds everything once.</summary>
    public async Task ShouldBeDoneAsync(string world = Right)
    {
        var again = await UpAsync(world);
        again.ShouldEndWell();
        again.Text.ShouldContain("Deploy nothing to change: 32 as it should be");
        await using var azure = await AzureAsync();
        (await azure.HoldsAsync()).ShouldBe(["1 workspace", "1 connector", "1 solution", "2 settings"]);
    }

    public void Dispose() => _run.Dispose();

    private Task<WorldOutcome> RunAsync(string world, params string[] more) => EndAsync(["up", "dev", "--local", "--scenario", Written(world), .. more]);

    private async Task<WorldOutcome> EndAsync(params string[] arguments)
    {
        var ended = await _run.RunAsync(arguments);
        return new WorldOutcome(ended.Exit, Breaks().Replace($"{ended.Out}\n{ended.Error}", " "));
    }

    /// <summary>The scenario file of a world.</summary>
    private string Written(string world)
    {
        _run.Write("world.yaml", $"version: 1\nhistory: 1d\ndata: {{ eventsPerDay: 100 }}\n{world}\n");
        return Path.Combine(_run.Folder, "world.yaml");
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Breaks();
}
