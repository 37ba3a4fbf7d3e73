using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests.Clouds;

/// <summary>The stack dev, deployed and with data, in an embedded Azure that goes on running; shared by tests that only read.</summary>
public sealed class DeployedCloudStack : IAsyncLifetime
{
    private RunningEmulator? _running;

    public DevStack Dev { get; } = new();

    public async Task InitializeAsync()
    {
        var deployed = await Dev.XdrAsync("up", "dev", "--local", "--no-verify");
        deployed.Exit.ShouldBe(ExitCode.Success, deployed.Error);
        _running = await RunningEmulator.StartAsync(Dev);
    }

    public async Task DisposeAsync()
    {
        if (_running is { } running)
        {
            await running.DisposeAsync();
        }

        Dev.Dispose();
    }
}
