namespace XdrInfra.Provider.Tests.Whole;

/// <summary>Somebody moves a table to another plan. Azure takes one such change in seven days, so it is mended only after them: a stack and a clock of its own.</summary>
public sealed class PlanDriftTests(DriftedStack drifted) : IClassFixture<DriftedStack>
{
    private const string Table = "retention-DeviceEvents";

    private DevStack Stack => drifted.Stack;

    [Fact]
    public async Task Is_shown_refused_while_it_is_too_early_and_then_mended()
    {
        await Stack.PatchAsync($"{DevStack.Workspace}/tables/DeviceEvents", """{"properties":{"plan":"Basic"}}""");

        var refresh = await Stack.Engine.RefreshAsync();
        refresh.Drifted.ShouldBe([Table]);
        DriftedStack.Shown(refresh, Table).Order(StringComparer.Ordinal).ShouldBe(["plan", "retentionInDays"]);
        var early = await drifted.UpAsync();
        early.ExitCode.ShouldBe(32);
        early.Problems.ShouldHaveSingleItem().ShouldContain(
            "XDR4226: The plan of the table 'DeviceEvents' cannot change from 'Basic' to 'Analytics' yet: it changed on 2026-11-21, and Azure takes one change in seven days.");

        await Task.Delay(TimeSpan.FromDays(8), Stack.Time);
        var up = await drifted.UpAsync();
        DriftedStack.ShouldEndWell(up);
        DriftedStack.Changes(up).ShouldBe([$"Update {Table}"]);
        Stack.Engine.State[Table].Outputs["plan"].ShouldBe("Analytics");
        (await Stack.Engine.RefreshAsync()).Drifted.ShouldBeEmpty();
    }
}
