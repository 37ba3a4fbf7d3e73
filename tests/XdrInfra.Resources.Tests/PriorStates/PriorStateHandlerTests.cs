using XdrInfra.Model.Changes;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.PriorStates;
using XdrInfra.Resources.Tests.Running;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Tests.PriorStates;

public sealed class PriorStateHandlerTests(AzureFixture fixture) : IClassFixture<AzureFixture>
{
    private readonly PriorStateHandler _handler = new();
    private readonly LiveAzure _azure = fixture.NewPlace();

    [Fact]
    public async Task Remembers_a_workspace_without_sentinel()
    {
        await _azure.WithWorkspaceAsync();

        var outputs = (await CreateAsync("DeviceEvents")).Outputs;

        foreach (var kind in new[] { "onboarding", "connector", "solution", "entityAnalytics", "behaviorAnalytics" })
        {
            outputs.Object(kind)!.Flag("exists").ShouldBe(false, kind);
        }

        outputs.Object("retention")!.Object("DeviceEvents")!.Whole("totalRetentionInDays").ShouldBe(90);
        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refresh_never_changes_it()
    {
        await _azure.OnboardedAsync();
        var applied = await CreateAsync("DeviceEvents");
        await _azure.PatchAsync($"{_azure.Workspace}/tables/DeviceEvents", """{"properties":{"totalRetentionInDays":365}}""");

        var reading = await _handler.ReadAsync(_azure.Context, new ResourceState(applied.Id, Inputs("DeviceEvents"), applied.Outputs), CancellationToken.None);

        reading!.Outputs.ShouldBe(applied.Outputs);
        _handler.Diff(reading.Outputs, Inputs("DeviceEvents")).IsSame.ShouldBeTrue();
    }

    [Fact]
    public async Task Adds_a_table_that_is_new_in_the_stack_and_keeps_the_rest()
    {
        await _azure.OnboardedAsync();
        var applied = await CreateAsync("DeviceEvents");
        await _azure.PatchAsync($"{_azure.Workspace}/tables/DeviceEvents", """{"properties":{"totalRetentionInDays":365}}""");
        var inputs = Inputs("DeviceEvents", "EmailEvents");
        _handler.Diff(applied.Outputs, inputs).Changes.ShouldBe([new PropertyChange("retention.EmailEvents", null, "what is there now")]);

        var again = await _handler.UpdateAsync(_azure.Context, new ResourceState(applied.Id, Inputs("DeviceEvents"), applied.Outputs), inputs, CancellationToken.None);

        var retention = again.Outputs.Object("retention")!;
        (retention.Object("DeviceEvents")!.Whole("totalRetentionInDays"), retention.Object("EmailEvents")!.Whole("totalRetentionInDays")).ShouldBe((90, 90));
    }

    private PropertyValue.Map Inputs(params string[] tables) => _azure.Inputs("{}").Put("tables", tables);

    private Task<Applied> CreateAsync(params string[] tables) => _handler.CreateAsync(_azure.Context, Inputs(tables), CancellationToken.None);
}
