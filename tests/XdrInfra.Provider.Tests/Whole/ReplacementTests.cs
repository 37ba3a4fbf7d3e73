using XdrInfra.Azure.Arm;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Values;
using XdrInfra.Testing.Engine;

namespace XdrInfra.Provider.Tests.Whole;

/// <summary>The engine replaces by making the new one first and deleting the old one last; here both are one object, and <c>onDestroy</c> is <c>restore</c>.</summary>
public sealed class ReplacementTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Config = new(DevStack.Config)
    {
        ["xdr-infra:events"] = """["DeviceEvents"]""",
        ["xdr-infra:onDestroy"] = "restore",
    };

    private static readonly string Rule = ArmPath.Sentinel(DevStack.Workspace, "alertRules/endpoint");
    private static readonly string Solution = DriftedStack.Sentinel(DriftedStack.SolutionId);

    private DevStack? _started;

    private DevStack Stack => _started ?? throw new InvalidOperationException("The stack has not started.");

    public async Task InitializeAsync()
    {
        _started = await DevStack.StartAsync();
        await Stack.PutAsync(DevStack.Group, """{"location":"westeurope"}""");
        await Stack.PutAsync(DevStack.Workspace, """{"location":"westeurope","properties":{"retentionInDays":90}}""");
        await Stack.PutAsync(ArmPath.Sentinel(DevStack.Workspace, "onboardingStates/default"), "{}");
        await Stack.PutAsync(Rule, """{"kind":"MicrosoftSecurityIncidentCreation","properties":{"displayName":"Endpoint","enabled":true,"productFilter":"Microsoft Defender Advanced Threat Protection"}}""");
        DriftedStack.ShouldEndWell(await UpAsync(new EngineOptions { Config = Config }));
    }

    public async Task DisposeAsync() => await Stack.DisposeAsync();

    [Theory]
    [InlineData("connector")]
    [InlineData("incident-creation-rules")]
    [InlineData("solution")]
    [InlineData("entity-analytics")]
    [InlineData("behavior-analytics")]
    [InlineData("retention-DeviceEvents")]
    public async Task What_the_new_one_made_true_stays_when_the_old_one_goes(string name)
    {
        var run = await UpAsync(new EngineOptions { Config = Config, Replaced = [name] });

        DriftedStack.ShouldEndWell(run);
        DriftedStack.Changes(run).ShouldBe([$"Create {name}", $"Delete {name}"]);
        run.Messages.Select(message => message.Text).ShouldContain("Only the old entry of the state goes: the stack still holds the object, so nothing is given back.");
        (await Stack.Engine.RefreshAsync()).Drifted.ShouldBeEmpty();
        (await IsRuleOnAsync()).ShouldBe(false);
        DriftedStack.Changes(await UpAsync(new EngineOptions { Config = Config })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_destroy_after_it_gives_back_all_the_same()
    {
        DriftedStack.ShouldEndWell(await UpAsync(new EngineOptions { Config = Config, Replaced = ["incident-creation-rules", "connector", "solution"] }));

        (await Stack.Engine.DestroyAsync()).Problems.ShouldBeEmpty();

        (await IsRuleOnAsync()).ShouldBe(true);
        (await Stack.FindAsync(Solution)).ShouldBeNull();
    }

    // The engine was killed between the two: the next one compares what is there now, and deletes what the state calls old.
    [Fact]
    public async Task The_run_after_an_interruption_knows_it_too()
    {
        var solution = Stack.Engine.State["solution"];
        var address = new ResourceAddress(solution.Urn, solution.Type, solution.Name);
        var log = new ResourceLog(new SilentLog(), solution.Urn);
        var provider = new XdrProvider(Stack.Connection);
        await provider.ConfigureAsync(Stack.ProviderSettings, default);
        await provider.CheckAsync(new CheckCall(address, solution.Inputs, solution.Inputs, log), default);
        (await provider.DiffAsync(new DiffCall(address, solution.Id, solution.Inputs, solution.Outputs, solution.Inputs, log), default)).Changes.ShouldBeEmpty();

        await provider.DeleteAsync(new DeleteCall(address, solution.Id, solution.Inputs, solution.Outputs, null, log), default);

        (await Stack.FindAsync(Solution)).ShouldNotBeNull();
    }

    // A refresh compares, too, but nobody asks for the resource.
    [Fact]
    public async Task What_the_stack_does_not_hold_any_more_is_given_back()
    {
        var without = new Dictionary<string, string>(Config) { ["xdr-infra:solution"] = """{"install":false}""" };

        var run = await UpAsync(new EngineOptions { Config = without, Refresh = true });

        DriftedStack.ShouldEndWell(run);
        DriftedStack.Changes(run).ShouldBe(["Delete solution"]);
        (await Stack.FindAsync(Solution)).ShouldBeNull();
    }

    // A provider that a person started serves the destroy after the update.
    [Fact]
    public async Task Another_run_of_the_same_process_begins_anew()
    {
        var solution = Stack.Engine.State["solution"];
        var address = new ResourceAddress(solution.Urn, solution.Type, solution.Name);
        var log = new ResourceLog(new SilentLog(), solution.Urn);
        var provider = new XdrProvider(Stack.Connection);
        await provider.ConfigureAsync(Stack.ProviderSettings, default);
        await provider.CreateAsync(new CreateCall(address, solution.Inputs, IsPreview: false, null, log), default);

        await provider.ConfigureAsync(Stack.ProviderSettings, default);
        await provider.DeleteAsync(new DeleteCall(address, solution.Id, solution.Inputs, solution.Outputs, null, log), default);

        (await Stack.FindAsync(Solution)).ShouldBeNull();
    }

    private Task<EngineRun> UpAsync(EngineOptions options) => Stack.RunAsync(options);

    private async Task<bool?> IsRuleOnAsync() => (await Stack.FindAsync(Rule))?["properties"]?["enabled"]?.GetValue<bool>();
}
