using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Engine;
using XdrInfra.Resources.Tests.Running;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Tests.Engine;

public sealed class LocalEngineTests(AzureFixture fixture) : IClassFixture<AzureFixture>
{
    private readonly LocalStack _stack = new(fixture.NewPlace());

    private LiveAzure Azure => _stack.Azure;

    [Fact]
    public async Task Makes_a_whole_stack_true_in_an_empty_subscription()
    {
        var result = await _stack.UpAsync();

        result.Findings.ShouldBeEmpty();
        result.ExitCode.ShouldBe(ExitCode.Success);
        (result.Outputs.Text("connectorState"), result.Outputs.Text("workspaceId")).ShouldBe(("arm", Azure.Workspace));
        result.Changes.Select(change => change.Resource).ShouldBe(_stack.Graph().Resources.Select(resource => resource.Name), ignoreOrder: true);
    }

    [Fact]
    public async Task Changes_nothing_the_second_time()
    {
        await _stack.UpAsync();
        Azure.ForgetWrites();

        var result = await _stack.UpAsync();

        result.NothingChanged.ShouldBeTrue();
        result.Changes.ShouldAllBe(change => change.Kind == ChangeKind.Same);
        Azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Adopts_everything_when_its_state_is_lost()
    {
        await _stack.UpAsync();
        Azure.ForgetWrites();
        var forgetful = new LocalStack(Azure) { Folder = "second" };

        var result = await forgetful.UpAsync();

        result.Changes.Where(change => change.Resource != LogicalNames.PriorState).ShouldAllBe(change => change.Kind == ChangeKind.Adopt);
        Azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Plans_without_a_write()
    {
        var plan = await _stack.PlanAsync();

        plan.Changes.ShouldAllBe(change => change.Kind == ChangeKind.Create);
        Azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Plans_what_the_run_then_does()
    {
        await _stack.UpAsync();
        await Azure.PatchAsync($"{Azure.Workspace}/tables/DeviceEvents", """{"properties":{"retentionInDays":30,"totalRetentionInDays":30}}""");

        var plan = await _stack.PlanAsync();
        var result = await _stack.UpAsync();

        var planned = plan.Changes.Single(change => change.Kind == ChangeKind.Update);
        planned.Resource.ShouldBe("retention-DeviceEvents");
        planned.Properties.ShouldBe([new PropertyChange("retentionInDays", "30", "90"), new PropertyChange("totalRetentionInDays", "30", "365")]);
        result.Changes.Single(change => change.Kind == ChangeKind.Update).Properties.ShouldBe(planned.Properties);
    }

    [Fact]
    public async Task Reaches_only_the_target_and_what_it_needs()
    {
        var result = await _stack.UpAsync(targets: [LogicalNames.Onboarding]);

        result.Changes.Select(change => change.Resource).ShouldBe(["resource-group", "workspace", "prior-state", "onboarding"], ignoreOrder: true);
    }

    [Fact]
    public async Task Destroy_with_restore_gives_back_what_was_there()
    {
        await Azure.OnboardedAsync();
        await Azure.PutAsync(Azure.Sentinel("alertRules/a"), LocalStack.RuleBody);
        await Azure.PutAsync(Azure.Sentinel("settings/EntityAnalytics"), """{"kind":"EntityAnalytics","properties":{"entityProviders":["AzureActiveDirectory"]}}""");
        await _stack.UpAsync();

        var result = await _stack.DestroyAsync();

        result.ExitCode.ShouldBe(ExitCode.Success);
        (await Azure.ListAsync(Azure.Sentinel("dataConnectors"))).ShouldBeEmpty();
        (await Azure.GetAsync(Azure.Sentinel("alertRules/a")))["properties"]!["enabled"]!.GetValue<bool>().ShouldBeTrue();
        (await Azure.GetAsync(Azure.Sentinel("settings/EntityAnalytics")))["properties"]!["entityProviders"]!.ToJsonString().ShouldBe("""["AzureActiveDirectory"]""");
        (await Azure.FindAsync(Azure.Sentinel("settings/Ueba"))).ShouldBeNull();
        (await Azure.FindAsync(Azure.Sentinel("onboardingStates/default"))).ShouldNotBeNull();
        (await Azure.GetAsync($"{Azure.Workspace}/tables/DeviceEvents"))["properties"]!["totalRetentionInDays"]!.GetValue<int>().ShouldBe(365);
    }

    [Fact]
    public async Task Destroy_with_keep_touches_nothing()
    {
        await _stack.UpAsync(onDestroy: "keep");
        Azure.ForgetWrites();

        var result = await _stack.DestroyAsync();

        result.Changes.ShouldAllBe(change => change.Kind == ChangeKind.Forget);
        Azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lets_go_of_a_kind_that_leaves_the_stack()
    {
        await _stack.UpAsync(onDestroy: "keep");
        Azure.ForgetWrites();

        var result = await _stack.UpAsync(onDestroy: "keep", more: "xdr-infra:solution: { install: false }");

        result.Changes.Single(change => change.Resource == "solution").Kind.ShouldBe(ChangeKind.Forget);
        Azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Goes_on_after_a_stop_in_the_middle_and_still_knows_what_was_there()
    {
        await Azure.OnboardedAsync();
        await Azure.PutAsync(Azure.Sentinel("alertRules/a"), LocalStack.RuleBody);
        using var stop = new CancellationTokenSource();
        var first = await _stack.UpAsync(stop: stop, stopAfter: LogicalNames.Connector);
        first.ExitCode.ShouldBe(ExitCode.Cancelled);

        (await _stack.UpAsync()).ExitCode.ShouldBe(ExitCode.Success);
        await _stack.DestroyAsync();

        (await Azure.ListAsync(Azure.Sentinel("dataConnectors"))).ShouldBeEmpty();
        (await Azure.GetAsync(Azure.Sentinel("alertRules/a")))["properties"]!["enabled"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Refuses_a_change_of_via_on_a_deployed_stack()
    {
        await _stack.UpAsync();
        Azure.ForgetWrites();

        var failure = await Should.ThrowAsync<UserFailure>(() => _stack.UpAsync(via: "azure-native"));

        failure.Findings.ShouldHaveSingleItem().Code.ShouldBe("XDR4314");
        Azure.Writes.ShouldBeEmpty();
    }
}
