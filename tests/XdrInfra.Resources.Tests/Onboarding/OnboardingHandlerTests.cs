using XdrInfra.Model.Changes;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Onboarding;
using XdrInfra.Resources.Tests.Running;

namespace XdrInfra.Resources.Tests.Onboarding;

public sealed class OnboardingHandlerTests(AzureFixture fixture) : IClassFixture<AzureFixture>
{
    private readonly OnboardingHandler _handler = new();
    private readonly LiveAzure _azure = fixture.NewPlace();

    [Fact]
    public async Task Turns_sentinel_on()
    {
        await _azure.WithWorkspaceAsync();

        var applied = await CreateAsync();

        (applied.Kind, applied.Id).ShouldBe((ChangeKind.Create, _azure.Sentinel("onboardingStates/default")));
        _azure.Writes.ShouldBe(["PUT onboardingStates/default"]);
    }

    [Fact]
    public async Task Adopts_sentinel_that_is_on()
    {
        await _azure.OnboardedAsync();

        (await CreateAsync()).Kind.ShouldBe(ChangeKind.Adopt);
        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_delete_never_turns_it_off()
    {
        await _azure.OnboardedAsync();
        var applied = await CreateAsync();

        await _handler.DeleteAsync(_azure.Context, new ResourceState(applied.Id, _azure.Inputs("{}"), applied.Outputs), CancellationToken.None);

        _azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reads_nothing_on_a_workspace_without_sentinel()
    {
        await _azure.WithWorkspaceAsync();

        (await _handler.ReadAsync(_azure.Context, new ResourceState(_azure.Sentinel("onboardingStates/default"), _azure.Inputs("{}"), PropertyValue.Map.Empty), CancellationToken.None))
            .ShouldBeNull();
    }

    private Task<Applied> CreateAsync() => _handler.CreateAsync(_azure.Context, _azure.Inputs("{}"), CancellationToken.None);
}
