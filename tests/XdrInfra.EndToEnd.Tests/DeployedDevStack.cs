using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests;

/// <summary>The stack dev, deployed once, with its data; shared by tests that only read.</summary>
public sealed class DeployedDevStack : IAsyncLifetime
{
    public DevStack Dev { get; } = new();

    public async Task InitializeAsync()
    {
        var deployed = await Dev.XdrAsync("up", "dev", "--local", "--no-verify");
        deployed.Error.ShouldBe("");
        deployed.Exit.ShouldBe(ExitCode.Success);
    }

    public Task DisposeAsync()
    {
        Dev.Dispose();
        return Task.CompletedTask;
    }
}
