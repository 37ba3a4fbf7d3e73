namespace XdrInfra.EndToEnd.Tests.Worlds;

/// <summary>Worlds that make it hard, and in which the job must end well all the same.</summary>
public sealed class PassableWorldTests
{
    [Theory]
    [InlineData("preset: default")]
    [InlineData("preset: unregistered")]
    [InlineData("preset: components-disconnected")]
    [InlineData("preset: slow-propagation, onboardingDelay: 600ms, tableDelay: 200ms, workspaceDelay: 400ms")]
    [InlineData("preset: default, exportSettings: 4")]
    public async Task Ends_well_and_then_finds_nothing_to_do(string world)
    {
        using var stack = new World();

        var first = await stack.UpAsync($"world: {{ {world} }}");

        first.ShouldEndWell();
        first.Text.ShouldContain("Deploy 8 created, 1 adopted, 23 updated");
        await stack.ShouldBeDoneAsync($"world: {{ {world} }}");
    }

    [Fact]
    public async Task Removes_an_orphaned_package_first()
    {
        using var world = new World();

        var first = await world.UpAsync("world: { preset: orphaned-package }");

        first.ShouldEndWell();
        first.Text.ShouldContain("solution waits: An orphaned package is removed first.");
        await world.ShouldBeDoneAsync("world: { preset: orphaned-package }");
    }

    [Fact]
    public async Task Cancels_a_deployment_that_hangs_and_starts_it_once_more()
    {
        using var world = new World();

        var first = await world.UpAsync("world: { preset: stuck-deployment }");

        first.ShouldEndWell();
        first.Text.ShouldContain("solution waits: The deployment of the solution hangs; it is canceled and started once more.");
        await world.ShouldBeDoneAsync();
    }

    [Fact]
    public async Task Says_that_the_component_connectors_are_gone_but_not_silent()
    {
        using var world = new World();

        var first = await world.UpAsync(
            "world: { preset: components-disconnected, workspaces: [{ resourceGroup: rg-soc-dev, name: law-soc-dev, sentinel: true, components: [MicrosoftDefenderAdvancedThreatProtection] }] }");

        first.ShouldEndWell();
        await world.ShouldBeDoneAsync();
    }

    [Fact]
    public async Task Without_room_for_its_export_setting_it_says_what_to_remove()
    {
        using var world = new World();

        var full = await world.UpAsync("world: { exportSettings: 5 }");

        full.ShouldFail(Model.Findings.ExitCode.Refused, "The maximum number of export settings, 5, is reached.");
        full.Text.ShouldContain("Deploy 8 created, 1 adopted, 23 updated");
    }
}
