using System.Text.Json.Nodes;
using XdrInfra.Pulumi.Tests.Recorded;
using XdrInfra.Testing.Engine;

namespace XdrInfra.Pulumi.Tests.Deployment;

/// <summary>The program's registrations, and the order of the engine double's calls, are those of a live engine.</summary>
public sealed class RecordedOrderTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_new_stack_is_made_in_the_recorded_order(int recordedRun, bool preview)
    {
        var recorded = Recorded("up-new-stack", recordedRun);

        var run = await Engine.With().DeployAsync(SpikeProgram.Plan, new EngineOptions { IsPreview = preview });

        OrderOf(run).ShouldBe(OrderOf(recorded));
    }

    [Fact]
    public async Task An_unchanged_stack_is_compared_in_the_recorded_order()
    {
        var recorded = Recorded("up-without-change", 1);
        var engine = Engine.With();
        await engine.DeployAsync(SpikeProgram.Plan);

        var run = await engine.DeployAsync(SpikeProgram.Plan);

        OrderOf(run).ShouldBe(OrderOf(recorded));
    }

    [Theory]
    [InlineData("ws")]
    [InlineData("onboarding")]
    [InlineData("SecurityEvent")]
    [InlineData("AuditLogs")]
    public async Task A_registration_has_the_recorded_fields(string name)
    {
        var recorded = Recording.LoadRun("up-new-stack", 0).Single(call => call.Call == "RegisterResource" && call.Subject == name);

        var run = await Engine.With().DeployAsync(SpikeProgram.Plan, new EngineOptions { IsPreview = true });

        var sent = run.Calls.Single(call => call.Name == "RegisterResource" && call.Subject == name).Request;
        JsonNode.DeepEquals(JsonNode.Parse(sent), JsonNode.Parse(recorded.Request.GetRawText())).ShouldBeTrue(sent);
    }

    [Fact]
    public async Task A_registration_with_a_secret_and_an_unknown_has_the_recorded_fields()
    {
        var recorded = Recording.LoadRun("up-new-stack", 0).Single(call => call.Call == "RegisterResource" && call.Subject == "connector");

        var run = await Engine.With().DeployAsync(SpikeProgram.Plan, new EngineOptions { IsPreview = true });

        var sent = run.Calls.Single(call => call.Name == "RegisterResource" && call.Subject == "connector").Request;
        JsonNode.DeepEquals(JsonNode.Parse(sent), JsonNode.Parse(recorded.Request.GetRawText())).ShouldBeTrue(sent);
    }

    private static RecordedCall[] Recorded(string name, int run) => RecordedOrder.Load(name, run);

    private static string OrderOf(EngineRun run) => RecordedOrder.Of(run);

    private static string OrderOf(IEnumerable<RecordedCall> calls) => RecordedOrder.Of(calls);
}
