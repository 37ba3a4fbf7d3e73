using XdrInfra.Program;
using XdrInfra.Testing.Engine;

namespace XdrInfra.Provider.Tests.Whole;

/// <summary>A stack whose state is lost, or whose objects somebody else made: each kind is imported by the id that the documentation names, and the next update writes nothing to Azure.</summary>
public sealed class ImportTests(DriftedStack deployed) : IClassFixture<DriftedStack>
{
    private static readonly string Workspace = DevStack.Workspace;

    private static readonly Dictionary<string, string> Variables = new()
    {
        ["ARM_TENANT_ID"] = DevStack.Settings.TenantId,
        ["ARM_SUBSCRIPTION_ID"] = DevStack.Settings.SubscriptionId,
    };

    private DevStack Stack => deployed.Stack;

    public static TheoryData<string, string, string> Kinds => new()
    {
        { "xdr:azure:ResourceGroup", "resource-group", DevStack.Group },
        { "xdr:azure:Workspace", "workspace", Workspace },
        { "xdr:sentinel:PriorState", "prior-state", $"{Workspace}/prior-state" },
        { "xdr:sentinel:Onboarding", "onboarding", DriftedStack.Sentinel("onboardingStates/default") },
        { "xdr:sentinel:Solution", "solution", DriftedStack.Sentinel(DriftedStack.SolutionId) },
        { "xdr:sentinel:DefenderXdrConnector", "connector", $"{Workspace}/defender-xdr-connector" },
        { "xdr:sentinel:IncidentCreationRules", "incident-creation-rules", $"{Workspace}/incident-creation-rules" },
        { "xdr:sentinel:EntityAnalytics", "entity-analytics", DriftedStack.Sentinel("settings/EntityAnalytics") },
        { "xdr:sentinel:BehaviorAnalytics", "behavior-analytics", DriftedStack.Sentinel("settings/Ueba") },
        { "xdr:sentinel:TableRetention", "retention-DeviceEvents", $"{Workspace}/tables/DeviceEvents" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Keeps_the_id_that_the_deployment_gave(string type, string name, string id)
    {
        Stack.Engine.State[name].Type.ShouldBe(type);
        Stack.Engine.State[name].Id.ShouldBe(id);
        var (engine, _) = OtherEngine();

        var run = await engine.ImportAsync(type, name, id);

        run.Problems.ShouldBeEmpty();
        engine.State[name].Id.ShouldBe(id);
        engine.State[name].Outputs["shape"].ShouldBe(Stack.Engine.State[name].Outputs["shape"]);
    }

    [Fact]
    public async Task An_update_after_it_writes_nothing_and_then_nothing_is_left()
    {
        var (engine, connection) = OtherEngine();
        foreach (var (type, name, id) in Stack.Engine.State.Values.Where(entry => entry.Name != ProviderNames.Xdr).Select(entry => (entry.Type, entry.Name, entry.Id)))
        {
            (await engine.ImportAsync(type, name, id)).Problems.ShouldBeEmpty(name);
        }

        var first = await deployed.UpAsync(engine);

        DriftedStack.ShouldEndWell(first);
        connection.Writes.ShouldBeEmpty();
        DriftedStack.Changes(first).ShouldAllBe(change => change.StartsWith("Update "));
        var second = await deployed.UpAsync(engine);
        DriftedStack.ShouldEndWell(second);
        DriftedStack.Changes(second).ShouldBeEmpty();
        (await engine.RefreshAsync()).Drifted.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task One_that_is_not_there_is_refused(string type, string name, string id)
    {
        var (engine, connection) = OtherEngine();

        var run = await engine.ImportAsync(type, name, id.Replace("rg-soc-dev", "rg-nowhere"));

        run.Problems.ShouldHaveSingleItem().ShouldEndWith("does not exist");
        engine.State.Keys.ShouldNotContain(name);
        connection.Writes.ShouldBeEmpty();
    }

    // What is imported without '--provider' goes through one that the environment configures; here it is told the rest, too.
    private (EngineDouble Engine, WatchedConnection Connection) OtherEngine()
    {
        var connection = new WatchedConnection(Stack.Connection) { Settings = DevStack.Settings };
        return (new EngineDouble(new XdrProvider(connection, Variables.GetValueOrDefault)), connection);
    }
}
