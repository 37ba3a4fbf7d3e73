using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Testing.Engine;

namespace XdrInfra.Pulumi.Tests.Deployment;

/// <summary>An engine deletes what a program that ends well did not register; so no way out but the good one ends well.</summary>
public sealed class NothingIsLostTests
{
    private static readonly DeploymentPlan Full = new([SpikeProgram.Resource("a", "xdr:t:A"), SpikeProgram.Resource("b", "xdr:t:B")]);

    [Fact]
    public async Task When_the_plan_is_empty() => await LosesNothingAsync(
        new DeploymentPlan([]),
        "The plan holds no resource; the engine would delete the whole stack.");

    [Fact]
    public async Task When_a_reference_leads_nowhere() => await LosesNothingAsync(
        new DeploymentPlan([SpikeProgram.Resource("a", "xdr:t:A", ("x", new PlannedValue.OutputOf("gone", "id")))]),
        "The resource 'a' refers to 'gone', which is not in the plan.");

    [Fact]
    public async Task When_an_output_leads_nowhere() => await LosesNothingAsync(
        new DeploymentPlan([SpikeProgram.Resource("a", "xdr:t:A")]) { Outputs = SpikeProgram.Plan.Outputs.Clear().Add("o", new PlannedValue.OutputOf("gone", "id")) },
        "The stack output 'o' refers to 'gone', which is not in the plan.");

    [Fact]
    public async Task When_two_resources_wait_for_each_other() => await LosesNothingAsync(
        new DeploymentPlan(
        [
            SpikeProgram.Resource("a", "xdr:t:A") with { DependsOn = ["b"] },
            SpikeProgram.Resource("b", "xdr:t:B", ("x", new PlannedValue.OutputOf("a", "id"))),
        ]),
        "These resources wait for each other: 'a', 'b'.");

    [Fact]
    public async Task When_a_name_stands_twice() => await LosesNothingAsync(
        new DeploymentPlan([SpikeProgram.Resource("a", "xdr:t:A"), SpikeProgram.Resource("a", "xdr:t:B")]),
        "The plan holds 2 resources named 'a'; each name stands once.");

    [Fact]
    public async Task When_a_type_has_two_parts() => await LosesNothingAsync(
        new DeploymentPlan([SpikeProgram.Resource("a", "xdr:A")]),
        "The resource 'a' has the type 'xdr:A'; a type has three parts, such as 'xdr:sentinel:Onboarding'.");

    [Fact]
    public async Task When_a_create_fails()
    {
        var provider = new SpikeProvider();
        provider.BeforeApply = (resource, _, _) => resource.Name == "c" ? throw new RpcException(RpcCode.FailedPrecondition, "refused") : Task.CompletedTask;
        var engine = await DeployedAsync(provider);

        var run = await engine.DeployAsync(new DeploymentPlan([SpikeProgram.Resource("c", "xdr:t:C")]));

        ShouldHaveLostNothing(engine, run);
        run.Problems.ShouldBe(["xdr:t:C c: refused"]);
        run.Messages.ShouldNotContain(message => !message.IsPassing);
    }

    [Fact]
    public async Task When_a_check_fails()
    {
        var engine = await DeployedAsync();

        var run = await engine.DeployAsync(new DeploymentPlan([SpikeProgram.Resource("c", "xdr:t:C", ("retentionInDays", SpikeProgram.Known(1)))]));

        ShouldHaveLostNothing(engine, run);
        run.Problems.ShouldBe(["xdr:t:C c: retentionInDays: The value is 1; use 4 or more."]);
    }

    [Fact]
    public async Task When_a_resource_fails_and_the_others_go_on()
    {
        var provider = new SpikeProvider();
        provider.BeforeApply = (resource, _, _) => resource.Name == "c" ? throw new RpcException(RpcCode.FailedPrecondition, "refused") : Task.CompletedTask;
        var engine = await DeployedAsync(provider);
        var plan = new DeploymentPlan([SpikeProgram.Resource("c", "xdr:t:C"), SpikeProgram.Resource("d", "xdr:t:D")]);

        var run = await engine.DeployAsync(plan, new EngineOptions { ContinueOnError = true });

        ShouldHaveLostNothing(engine, run);
        engine.State.Keys.ShouldContain("d");
        run.Calls.ShouldContain(call => call.Name == "RegisterResourceOutputs");
    }

    [Fact]
    public async Task When_the_monitor_refuses_a_resource()
    {
        var engine = await DeployedAsync();

        var run = await engine.DeployAsync(Full, new EngineOptions
        {
            BeforeAnswer = name => name == "b" ? throw new RpcException(RpcCode.InvalidArgument, "bad type") : Task.CompletedTask,
        });

        ShouldHaveLostNothing(engine, run);
        run.Messages.Select(message => message.Text).ShouldBe(["The resource 'b' was refused: bad type"]);
    }

    [Theory]
    [InlineData(RpcCode.Unavailable)]
    [InlineData(RpcCode.Cancelled)]
    public async Task When_the_monitor_shuts_down(RpcCode code)
    {
        var engine = await DeployedAsync();

        var run = await engine.DeployAsync(Full, new EngineOptions
        {
            BeforeAnswer = name => name == "a" ? throw new RpcException(code, "shut down") : Task.CompletedTask,
        });

        ShouldHaveLostNothing(engine, run);
        run.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_program_is_cancelled()
    {
        var engine = await DeployedAsync();
        using var cancel = new CancellationTokenSource();

        var run = await engine.DeployAsync(Full, new EngineOptions
        {
            BeforeAnswer = async name =>
            {
                if (name == "b")
                {
                    await cancel.CancelAsync();
                }
            },
        }, cancel.Token);

        ShouldHaveLostNothing(engine, run);
    }

    [Fact]
    public async Task When_the_engine_is_gone()
    {
        await using var session = new EngineSession(new ProgramStart("127.0.0.1:1", "127.0.0.1:1", "p", "s", IsPreview: false));

        (await session.DeployAsync(Full, default)).ShouldBe(DeploymentOutcome.AlreadyReported);
    }

    private static async Task LosesNothingAsync(DeploymentPlan plan, string said)
    {
        var engine = await DeployedAsync();

        var run = await engine.DeployAsync(plan);

        ShouldHaveLostNothing(engine, run);
        run.Calls.Where(call => call.From == "program").ShouldBeEmpty();
        run.Messages.Select(message => message.Text).ShouldBe([said]);
    }

    private static async Task<EngineDouble> DeployedAsync(SpikeProvider? provider = null)
    {
        var engine = Engine.With(provider);
        (await engine.DeployAsync(Full)).ExitCode.ShouldBe(0);
        return engine;
    }

    private static void ShouldHaveLostNothing(EngineDouble engine, EngineRun run)
    {
        run.ExitCode.ShouldBe(32);
        run.Signalled.ShouldBeFalse();
        run.Deleted.ShouldBeEmpty();
        engine.State.Keys.ShouldContain("a");
        engine.State.Keys.ShouldContain("b");
    }
}
