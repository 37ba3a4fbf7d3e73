using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;
using XdrInfra.Testing.Engine;

namespace XdrInfra.Pulumi.Tests.Deployment;

public sealed class DeploymentTests
{
    [Fact]
    public async Task A_preview_passes_unknowns_on()
    {
        var run = await Engine.With().DeployAsync(SpikeProgram.Plan, new EngineOptions { IsPreview = true });

        run.ExitCode.ShouldBe(0);
        run.Outputs.ShouldBe(PropertyMap.Of(
            ("apiKey", new PropertyValue.Secret("<secret>")),
            ("customerId", PropertyValue.NotYetKnown),
            ("region", "westeurope"),
            ("workspaceId", PropertyValue.NotYetKnown)));
    }

    [Fact]
    public async Task An_update_fills_them_in()
    {
        var run = await Engine.With().DeployAsync(SpikeProgram.Plan);

        run.Outputs["customerId"].ShouldBe("cust-1");
        run.Outputs["workspaceId"].ShouldBe("/ws");
        run.Outputs["apiKey"].ToString().ShouldBe("[secret]");
    }

    // Also a refresh and a destroy that run the program.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_engine_leaves_out_is_unknown_in_an_update_too(bool saysUnknown)
    {
        var run = await Engine.With().DeployAsync(SpikeProgram.Plan, new EngineOptions { Targets = [], SaysUnknown = saysUnknown });

        run.ExitCode.ShouldBe(0);
        run.Outputs["customerId"].ShouldBe(PropertyValue.NotYetKnown);
        run.Outputs["workspaceId"].ShouldBe(PropertyValue.NotYetKnown);
        run.Calls.ShouldNotContain(call => call.Name == "Create");
    }

    [Fact]
    public async Task What_the_engine_leaves_out_of_the_state_is_read_from_it()
    {
        var engine = Engine.With();
        await engine.DeployAsync(SpikeProgram.Plan);

        var run = await engine.DeployAsync(SpikeProgram.Plan, new EngineOptions { Targets = [] });

        run.Outputs["customerId"].ShouldBe("cust-1");
        run.Outputs["workspaceId"].ShouldBe("/ws");
        run.Deleted.ShouldBeEmpty();
    }

    [Fact]
    public async Task Independent_resources_are_registered_at_the_same_time()
    {
        using var bothAreHere = new CountdownEvent(2);
        var open = new TaskCompletionSource();
        var plan = new DeploymentPlan([SpikeProgram.Resource("a", "xdr:t:A"), SpikeProgram.Resource("b", "xdr:t:B")]);

        var run = await Engine.With().DeployAsync(plan, new EngineOptions
        {
            BeforeAnswer = name =>
            {
                if (name is "a" or "b" && bothAreHere.Signal())
                {
                    open.SetResult();
                }

                return name is "a" or "b" ? open.Task : Task.CompletedTask;
            },
        });

        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Progress_reaches_the_user_at_the_resource()
    {
        var run = await Engine.With().DeployAsync(new DeploymentPlan([SpikeProgram.Resource("a", "xdr:t:A")]));

        run.Messages.ShouldBe([new EngineMessage(LogSeverity.Info, "waiting for the service...", "urn:pulumi:dev::xdr-spike::xdr:t:A::a", IsPassing: true)]);
    }

    [Fact]
    public async Task What_goes_out_of_the_plan_is_deleted_after_a_good_end()
    {
        var engine = Engine.With();
        await engine.DeployAsync(new DeploymentPlan([SpikeProgram.Resource("a", "xdr:t:A"), SpikeProgram.Resource("b", "xdr:t:B")]));

        var run = await engine.DeployAsync(new DeploymentPlan([SpikeProgram.Resource("a", "xdr:t:A")]));

        run.Deleted.ShouldBe(["b"]);
    }

    // A preview does not know that it is nothing, and a saved plan refuses other dependencies than it was made with.
    [Fact]
    public async Task What_an_input_comes_from_comes_first_also_when_it_turns_out_to_be_nothing()
    {
        var plan = new DeploymentPlan(
        [
            SpikeProgram.Resource("a", "xdr:t:A"),
            SpikeProgram.Resource("b", "xdr:t:B", ("prior", new PlannedValue.OutputOf("a", "nothing"))),
        ]);

        var (preview, update) = (await Engine.With().DeployAsync(plan, new EngineOptions { IsPreview = true }), await Engine.With().DeployAsync(plan));

        var request = update.Calls.Single(call => call.Name == "RegisterResource" && call.Subject == "b").Request;
        request.ShouldNotContain("prior");
        request.ShouldContain("\"dependencies\": [ \"urn:pulumi:dev::xdr-spike::xdr:t:A::a\" ]");
        PlanJudge.Problems(preview, update).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_explicit_provider_is_referred_to_by_urn_and_id()
    {
        var plan = new DeploymentPlan(
        [
            SpikeProgram.Resource("xdr", "pulumi:providers:xdr", ("tenantId", SpikeProgram.Known("t"))),
            SpikeProgram.Resource("a", "xdr:t:A") with { Provider = "xdr" },
        ]);

        var preview = await Engine.With().DeployAsync(plan, new EngineOptions { IsPreview = true });

        var request = preview.Calls.Single(call => call.Name == "RegisterResource" && call.Subject == "a").Request;
        request.ShouldContain("\"provider\": \"urn:pulumi:dev::xdr-spike::pulumi:providers:xdr::xdr::04da6b54-80e4-46f7-96ec-b56ff0331ba9\"");
    }

    [Fact]
    public async Task A_half_made_resource_is_kept_and_repaired_by_the_next_run()
    {
        var provider = new SpikeProvider
        {
            BeforeApply = (resource, inputs, _) => resource.Name == "a"
                ? throw new PartialFailureException("It was made but is not ready.", "/a", inputs, inputs, ["not ready"])
                : Task.CompletedTask,
        };
        var engine = Engine.With(provider);
        var plan = new DeploymentPlan([SpikeProgram.Resource("a", "xdr:t:A")]);

        var first = await engine.DeployAsync(plan);

        first.ExitCode.ShouldBe(32);
        engine.State["a"].InitErrors.ShouldBe(["not ready"]);
        provider.BeforeApply = (_, _, _) => Task.CompletedTask;
        var second = await engine.DeployAsync(plan);
        second.Calls.Select(call => call.Name).ShouldContain("Update");
        engine.State["a"].InitErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Five_hundred_resources_are_registered_in_one_run()
    {
        var resources = Enumerable.Range(0, 500).Select(number => SpikeProgram.Resource($"r{number}", "xdr:t:A"));

        var run = await Engine.With().DeployAsync(new DeploymentPlan([.. resources]), new EngineOptions { IsPreview = true });

        run.ExitCode.ShouldBe(0);
        run.Registered.Count().ShouldBe(501);
    }
}
