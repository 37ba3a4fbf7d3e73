using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Values;
using XdrInfra.Testing.Engine;

namespace XdrInfra.Provider.Tests.Whole;

/// <summary>What happens to a resource that Azure does not let come to its end within its <c>customTimeouts</c>.</summary>
public sealed class TimeoutTests : IAsyncLifetime
{
    private const string Table = "retention-DeviceEvents";

    // Each test has a world of its own: the hours that it waits for outlive a token.
    private readonly DriftedStack _deployed = new();

    private DevStack Stack => _deployed.Stack;

    // Somebody shortened the table, and Azure is busy with it for longer than anybody waits.
    public async Task InitializeAsync()
    {
        await _deployed.InitializeAsync();
        await Stack.PatchAsync($"{DevStack.Workspace}/tables/DeviceEvents", """{"properties":{"retentionInDays":30,"totalRetentionInDays":30}}""");
        await Stack.FaultsAsync("faults:\n  - { path: \"*tables/DeviceEvents*\", methods: [PATCH], kind: status, status: 409 }\n");
    }

    public Task DisposeAsync() => _deployed.DisposeAsync();

    [Fact]
    public async Task An_update_that_exceeds_it_leaves_the_state_as_it_was_and_goes_on_next_time()
    {
        (await Stack.Engine.RefreshAsync()).Drifted.ShouldBe([Table]);
        var before = Stack.Engine.State[Table];

        var run = await _deployed.UpAsync();

        run.ExitCode.ShouldBe(32);
        run.Problems.ShouldHaveSingleItem().ShouldStartWith($"xdr:sentinel:TableRetention {Table}: XDR41");
        Stack.Engine.State[Table].Outputs.ShouldBe(before.Outputs);
        await ShouldGoOnAsync("Update");
    }

    [Fact]
    public async Task A_create_that_exceeds_it_is_kept_with_its_id_and_goes_on_next_time()
    {
        var engine = new EngineDouble(new XdrProvider(Stack.Connection));

        var run = await _deployed.UpAsync(engine);

        run.ExitCode.ShouldBe(32);
        run.Problems.ShouldHaveSingleItem().ShouldStartWith($"xdr:sentinel:TableRetention {Table}: XDR41");
        var half = engine.State[Table];
        half.Id.ShouldBe($"{DevStack.Workspace}/tables/DeviceEvents");
        half.Outputs.ShouldBe(PropertyMap.Of(("id", half.Id), ("pending", true)));
        half.InitErrors.ShouldHaveSingleItem();
        await Stack.FaultsAsync("");
        DriftedStack.ShouldEndWell(await _deployed.UpAsync(engine));
        engine.State[Table].InitErrors.ShouldBeEmpty();
        engine.State[Table].Outputs["retentionInDays"].ShouldBe(90);
        (await engine.RefreshAsync()).Drifted.ShouldBeEmpty();
    }

    // The clock of the test jumps with every wait, so what has passed is what was waited for, here and there by others, too.
    [Theory]
    [InlineData(120)]
    [InlineData(null)]   // twenty minutes a kind
    public async Task A_provider_waits_as_long_as_it_is_given(int? seconds)
    {
        var provider = new XdrProvider(Stack.Connection);
        await provider.ConfigureAsync(Stack.ProviderSettings, CancellationToken.None);
        var table = Stack.Engine.State[Table];
        var call = new CreateCall(
            new ResourceAddress(table.Urn, table.Type, table.Name), table.Inputs, IsPreview: false, seconds is { } given ? TimeSpan.FromSeconds(given) : null,
            new ResourceLog(new SilentLog(), table.Urn));
        var began = Stack.Time.GetUtcNow();

        await Should.ThrowAsync<PartialFailureException>(() => provider.CreateAsync(call, CancellationToken.None));

        var limit = TimeSpan.FromSeconds(seconds ?? 20 * 60);
        (Stack.Time.GetUtcNow() - began).ShouldBeInRange(limit / 3, limit * 1.5);
    }

    private async Task ShouldGoOnAsync(string how)
    {
        await Stack.FaultsAsync("");
        var mended = await _deployed.UpAsync();
        DriftedStack.ShouldEndWell(mended);
        DriftedStack.Changes(mended).ShouldBe([$"{how} {Table}"]);
        (await Stack.Engine.RefreshAsync()).Drifted.ShouldBeEmpty();
    }
}
