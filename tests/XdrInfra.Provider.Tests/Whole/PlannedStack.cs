using XdrInfra.Testing.Engine;

namespace XdrInfra.Provider.Tests.Whole;

/// <summary>A stack that is deployed from saved plans only. Each test begins with what the stack file says.</summary>
public sealed class PlannedStack : IAsyncLifetime
{
    private DevStack? _stack;

    public static Dictionary<string, string> Config { get; } = new(DevStack.Config) { ["xdr-infra:events"] = """["DeviceEvents","DeviceInfo"]""" };

    /// <summary>What the engine would have refused in the first deployment.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    internal DevStack Stack => _stack ?? throw new InvalidOperationException("The stack has not started.");

    public async Task InitializeAsync()
    {
        _stack = await DevStack.StartAsync();
        Problems = await DeployAsync(Config, Config);
    }

    public async Task DisposeAsync() => await Stack.DisposeAsync();

    /// <summary>A preview whose plan is saved, then an update; gives what the engine refuses of it.</summary>
    public async Task<IReadOnlyList<string>> DeployAsync(Dictionary<string, string> planned, Dictionary<string, string> deployed)
    {
        var preview = await Stack.RunAsync(new EngineOptions { Config = planned, IsPreview = true });
        DriftedStack.ShouldEndWell(preview);
        var update = await Stack.RunAsync(new EngineOptions { Config = deployed });
        DriftedStack.ShouldEndWell(update);
        return PlanJudge.Problems(preview, update);
    }
}
