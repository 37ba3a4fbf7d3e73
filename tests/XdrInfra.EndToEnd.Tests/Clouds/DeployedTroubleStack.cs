using XdrInfra.Azure.Http;
using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests.Clouds;

/// <summary>The stack dev, deployed once, for tests that start its embedded Azure in one bad world after another.</summary>
public sealed class DeployedTroubleStack : IAsyncLifetime
{
    public DevStack Dev { get; } = new(RetryLimits.Default with { FirstDelay = TimeSpan.FromMilliseconds(5), LongestRetryAfter = TimeSpan.FromSeconds(1) });

    public async Task InitializeAsync()
    {
        var deployed = await Dev.XdrAsync("up", "dev", "--local", "--no-verify");
        deployed.Exit.ShouldBe(ExitCode.Success, deployed.Error);
    }

    public Task DisposeAsync()
    {
        Dev.Dispose();
        return Task.CompletedTask;
    }
}
