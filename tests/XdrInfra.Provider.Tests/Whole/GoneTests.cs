namespace XdrInfra.Provider.Tests.Whole;

/// <summary>What everything else stands on is gone: a refresh says so for all of it, and the next update makes all of it again.</summary>
public sealed class GoneTests : IAsyncLifetime
{
    private readonly DriftedStack _drifted = new();

    private DevStack Stack => _drifted.Stack;

    public Task InitializeAsync() => _drifted.InitializeAsync();

    public Task DisposeAsync() => _drifted.DisposeAsync();

    // What is remembered is not in Azure, so it is not gone with it.
    [Fact]
    public async Task The_resource_group()
    {
        var all = Stack.Engine.State.Keys.ToArray();
        await Stack.Arm.DeleteAsync(DevStack.Group, null, CancellationToken.None);

        var refresh = await Stack.Engine.RefreshAsync();

        refresh.Problems.ShouldBeEmpty();
        Stack.Engine.State.Keys.ShouldBe(["xdr-provider", "prior-state"], ignoreOrder: true);
        await ShouldComeBackAsync(all);
    }

    [Fact]
    public async Task Sentinel_on_the_workspace()
    {
        var all = Stack.Engine.State.Keys.ToArray();
        await Stack.Arm.DeleteAsync(DriftedStack.Sentinel("onboardingStates/default"), null, CancellationToken.None);

        var refresh = await Stack.Engine.RefreshAsync();

        refresh.Problems.ShouldBeEmpty();
        refresh.Drifted.ShouldContain("onboarding");
        refresh.Drifted.ShouldContain("connector");
        refresh.Drifted.ShouldContain("incident-creation-rules");
        await ShouldComeBackAsync(all);
    }

    private async Task ShouldComeBackAsync(string[] all)
    {
        DriftedStack.ShouldEndWell(await _drifted.UpAsync());

        Stack.Engine.State.Keys.ShouldBe(all, ignoreOrder: true);
        (await Stack.Engine.RefreshAsync()).Drifted.ShouldBeEmpty();
        DriftedStack.Changes(await _drifted.UpAsync()).ShouldBeEmpty();
    }
}
