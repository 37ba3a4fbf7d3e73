using System.Collections.Immutable;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Tests.Recorded;
using XdrInfra.Pulumi.Values;
using XdrInfra.Testing.Engine;

namespace XdrInfra.Pulumi.Tests.Deployment;

/// <summary>Each recorded command on the engine double: the same program does the same, and the calls come in the recorded order.</summary>
public sealed class RecordedRunsTests
{
    private static readonly PlannedResource Extra = SpikeProgram.Table("extra");
    private static readonly PlannedResource Bad = SpikeProgram.Table("bad");

    [Theory]
    [InlineData("up-change", 0, true)]
    [InlineData("up-change", 1, false)]
    [InlineData("up-provider-accepts-secrets", 1, false)]
    public async Task A_change(string name, int recordedRun, bool preview)
    {
        var engine = await DeployedAsync();

        var run = await engine.DeployAsync(Changed("SecurityEvent"), new EngineOptions { IsPreview = preview });

        ShouldBeAsRecorded(run, name, recordedRun);
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task An_adoption_looks_like_a_create()
    {
        var engine = await DeployedAsync();

        var run = await engine.DeployAsync(With(Extra));

        ShouldBeAsRecorded(run, "up-adopt", 1);
    }

    [Fact]
    public async Task A_create_that_fails_does_not_stop_what_has_begun()
    {
        var others = new TaskCompletionSource();
        var engine = await DeployedAsync(Failing("bad", others.Task));

        var run = await engine.DeployAsync(With(Bad, Extra), new EngineOptions { AfterAnswer = AfterAll(others, count: 8) });

        ShouldBeAsRecorded(run, "up-one-create-fails", 1);
        run.ExitCode.ShouldBe(32);
        engine.State.Keys.ShouldContain("extra");
        engine.State.Keys.ShouldNotContain("bad");
    }

    [Fact]
    public async Task Inputs_that_are_not_good_stop_the_run()
    {
        var engine = await DeployedAsync();
        var others = new TaskCompletionSource();
        var plan = new DeploymentPlan([.. SpikeProgram.Plan.Resources.Where(resource => resource.Name != "AuditLogs"), SpikeProgram.Table("badcheck", days: 1)]);

        var run = await engine.DeployAsync(plan, new EngineOptions
        {
            BeforeAnswer = name => name == "badcheck" ? others.Task : Task.CompletedTask,
            AfterAnswer = AfterAll(others, plan.Resources.Length),
        });

        ShouldBeAsRecorded(run, "up-check-failure", 0);
        run.Problems.ShouldBe(["xdr:sentinel:TableRetention badcheck: retentionInDays: The value is 1; use 4 or more."]);
    }

    [Fact]
    public async Task With_continue_on_error_the_others_go_on()
    {
        var engine = await DeployedAsync(Failing("bad", Task.CompletedTask), Extra);

        var run = await engine.DeployAsync(With(Bad, Extra), new EngineOptions { ContinueOnError = true });

        ShouldBeAsRecorded(run, "up-continue-on-error", 1);
        run.ExitCode.ShouldBe(32);
    }

    [Fact]
    public async Task A_create_that_ends_half_is_kept_and_repaired_as_an_update()
    {
        var others = new TaskCompletionSource();
        var provider = new SpikeProvider();
        var engine = await DeployedAsync(provider);
        provider.BeforeApply = async (resource, inputs, _) =>
        {
            await others.Task;
            throw new PartialFailureException("It was made but is not ready.", $"/{resource.Name}", inputs, inputs, ["not ready"]);
        };

        var half = await engine.DeployAsync(With(Extra), new EngineOptions { AfterAnswer = AfterAll(others) });
        ShouldBeAsRecorded(half, "up-partial-create", 1);
        engine.State["extra"].InitErrors.ShouldBe(["not ready"]);

        provider.BeforeApply = (_, _, _) => Task.CompletedTask;
        ShouldBeAsRecorded(await engine.DeployAsync(With(Extra)), "up-after-partial-create", 1);
        engine.State["extra"].InitErrors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_interruption_reaches_the_create_that_runs()
    {
        var working = new TaskCompletionSource();
        var others = new TaskCompletionSource();
        var provider = new SpikeProvider();
        var engine = await DeployedAsync(provider);
        provider.BeforeApply = async (_, _, cancelled) =>
        {
            working.SetResult();
            await Task.Delay(Timeout.Infinite, cancelled);
        };

        var run = await engine.DeployAsync(With(Extra), new EngineOptions
        {
            Interrupted = Task.WhenAll(working.Task, others.Task),
            AfterAnswer = AfterAll(others),
        });

        ShouldBeAsRecorded(run, "up-interrupted", 0);
        run.ExitCode.ShouldBe(32);
        engine.State.Keys.ShouldNotContain("extra");
    }

    [Fact]
    public async Task A_program_that_ends_before_its_outputs_deletes_nothing()
    {
        var engine = await DeployedAsync();

        var run = await engine.DeployAsync(SpikeProgram.Plan, new EngineOptions { BeforeOutputs = () => throw new RpcException(RpcCode.Aborted, "ended") });

        ShouldBeAsRecorded(run, "up-program-fails-halfway", 0);
        run.ExitCode.ShouldBe(32);
        run.Deleted.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_that_registers_nothing_and_ends_well_would_delete_everything()
    {
        var engine = await DeployedAsync();

        var run = await engine.RunAsync(_ => Task.FromResult(0), new EngineOptions { IsPreview = true });

        // The recorded engine had begun to configure the provider when the refusal ended the run.
        RecordedOrder.Of(run).ShouldBe(RecordedOrder.Of(RecordedOrder.Load("preview-program-registers-nothing", 0).Where(call => call.Error is null)));
        run.Deleted.Count.ShouldBe(5);
        run.Problems.ShouldBe(["resource \"urn:pulumi:dev::xdr-spike::xdr:sentinel:Onboarding::onboarding\" cannot be deleted because it is protected"]);
    }

    [Fact]
    public async Task A_replacement_makes_unknowns_downstream_and_stops_at_what_is_protected()
    {
        var engine = await DeployedAsync(new SpikeProvider { Identity = ["name", "workspaceId"] });

        var run = await engine.DeployAsync(Renamed, new EngineOptions { IsPreview = true });

        ShouldBeAsRecorded(run, "preview-replace-refused-by-protect", 0);
        run.Problems.ShouldBe(["unable to replace resource \"urn:pulumi:dev::xdr-spike::xdr:sentinel:Onboarding::onboarding\" as it is currently marked for protection"]);
    }

    [Fact]
    public async Task A_refresh_reads_and_compares()
    {
        var provider = new SpikeProvider();
        var engine = await DeployedAsync(provider);
        provider.Live = Live("SecurityEvent", days: 33);

        var run = await engine.RefreshAsync();

        ShouldBeAsRecorded(run, "refresh-drift", 1);
        run.Drifted.ShouldBe(["SecurityEvent"]);
    }

    [Fact]
    public async Task A_refresh_forgets_what_is_gone()
    {
        var provider = new SpikeProvider();
        var engine = await DeployedAsync(provider);
        provider.Live = call => call.Resource.Name == "connector" ? null : Unchanged(call);

        var run = await engine.RefreshAsync();

        ShouldBeAsRecorded(run, "refresh-gone", 1);
        engine.State.Keys.ShouldNotContain("connector");
    }

    [Fact]
    public async Task A_preview_with_a_refresh_reads_first()
    {
        var provider = new SpikeProvider();
        var engine = await DeployedAsync(provider);
        provider.Live = Live("SecurityEvent", days: 33);

        var run = await engine.DeployAsync(SpikeProgram.Plan, new EngineOptions { IsPreview = true, Refresh = true });

        ShouldBeAsRecorded(run, "preview-refresh-with-drift", 0);
    }

    [Fact]
    public async Task An_import_knows_the_id_only()
    {
        var engine = await DeployedAsync();

        var run = await engine.ImportAsync("xdr:sentinel:TableRetention", "imported", "/ws/law-dev/tables/Imported_CL");

        ShouldBeAsRecorded(run, "import", 1);
        engine.State["imported"].Inputs["table"].ShouldBe("imported");
    }

    [Fact]
    public async Task An_import_of_nothing_is_refused()
    {
        var engine = await DeployedAsync();

        var run = await engine.ImportAsync("xdr:sentinel:TableRetention", "nothere", "/gone");

        ShouldBeAsRecorded(run, "import-missing", 1);
        run.Problems.ShouldBe(["xdr:sentinel:TableRetention nothere: resource '/gone' does not exist"]);
    }

    [Fact]
    public async Task A_destroy_deletes_backwards_and_keeps_what_is_retained()
    {
        var engine = Engine.With();
        (await engine.DeployAsync(new DeploymentPlan([.. SpikeProgram.Plan.Resources.Select(resource => resource with { Protect = false })]))).ExitCode.ShouldBe(0);

        var run = await engine.DestroyAsync();

        ShouldBeAsRecorded(run, "destroy", 1);
        run.Calls.Last(call => call.Name == "Delete").Subject.ShouldBe("ws");
        RecordedOrder.Load("destroy", 1).Last(call => call.Call == "Delete").Subject.ShouldBe("ws");
        engine.State.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_destroy_stops_at_what_is_protected_before_it_deletes_anything()
    {
        var engine = await DeployedAsync();

        var run = await engine.DestroyAsync();

        ShouldBeAsRecorded(run, "destroy-refused-by-protect", 0);
        engine.State.Count.ShouldBe(SpikeProgram.Plan.Resources.Length + 1);
    }

    [Fact]
    public async Task A_policy_pack_is_asked_about_each_resource_before_it_is_compared()
    {
        var engine = await DeployedAsync(new SpikeProvider(), new RecordedPolicyPack());

        var run = await engine.DeployAsync(Changed("SecurityEvent", days: 10), new EngineOptions { IsPreview = true });

        ShouldBeAsRecorded(run, "preview-policy-violation", 0);
        run.ExitCode.ShouldBe(32);
        run.Violations.ShouldContain(violation => violation.Policy == "retention-minimum" && violation.Level == EnforcementLevel.Mandatory);
    }

    [Fact]
    public async Task A_configured_policy_pack_is_asked_in_the_same_order()
    {
        var engine = await DeployedAsync(new SpikeProvider(), new RecordedPolicyPack());
        var policies = new Dictionary<string, PolicySetting>
        {
            ["retention-minimum"] = new(EnforcementLevel.Advisory, PropertyMap.Of(("minDays", 200))),
        };

        var run = await engine.DeployAsync(SpikeProgram.Plan, new EngineOptions { IsPreview = true, Policies = policies });

        ShouldBeAsRecorded(run, "preview-policy-config", 0);
        run.Violations.ShouldAllBe(violation => violation.Level == EnforcementLevel.Advisory);
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task An_exported_state_is_analyzed_without_a_stack()
    {
        var engine = await DeployedAsync(new SpikeProvider(), new RecordedPolicyPack());

        var run = await engine.AnalyzeStateAsync();

        ShouldBeAsRecorded(run, "policy-analyze-exported-state", 0);
    }

    // Each recording has a test above or in RecordedOrderTests.
    [Fact]
    public void No_recording_is_left_out()
    {
        string[] here =
        [
            "destroy", "destroy-refused-by-protect", "import", "import-missing", "policy-analyze-exported-state", "preview-policy-config",
            "preview-policy-violation", "preview-program-registers-nothing", "preview-refresh-with-drift", "preview-replace-refused-by-protect",
            "refresh-drift", "refresh-gone", "up-adopt", "up-after-partial-create", "up-change", "up-check-failure", "up-continue-on-error",
            "up-interrupted", "up-one-create-fails", "up-partial-create", "up-program-fails-halfway", "up-provider-accepts-secrets",
        ];

        Recording.Names.Except(here).ShouldBe(["preview-new-stack", "up-new-stack", "up-without-change"]);
    }

    private static DeploymentPlan Renamed => SpikeProgram.Plan with
    {
        Resources = [.. SpikeProgram.Plan.Resources.Select(resource => resource.Name == "ws" ? resource with { Inputs = resource.Inputs.SetItem("name", SpikeProgram.Known("law-dev-2")) } : resource)],
    };

    private static DeploymentPlan With(params ReadOnlySpan<PlannedResource> more) =>
        SpikeProgram.Plan with { Resources = SpikeProgram.Plan.Resources.AddRange(more.ToImmutableArray()) };

    private static DeploymentPlan Changed(string table, double days = 92) => SpikeProgram.Plan with
    {
        Resources = [.. SpikeProgram.Plan.Resources.Select(resource => resource.Name == table ? SpikeProgram.Table(table, days) : resource)],
    };

    private static SpikeProvider Failing(string name, Task after) => new()
    {
        BeforeApply = async (resource, _, _) =>
        {
            if (resource.Name == name)
            {
                await after;
                throw new RpcException(RpcCode.FailedPrecondition, "refused");
            }
        },
    };

    // The root and every resource but the one that does not end well.
    private static Action<string> AfterAll(TaskCompletionSource done, int count = 7)
    {
        var answered = 0;
        return _ =>
        {
            if (Interlocked.Increment(ref answered) == count)
            {
                done.TrySetResult();
            }
        };
    }

    private static Func<ReadCall, ReadResult?> Live(string table, double days) => call => call.Resource.Name == table
        ? new ReadResult(call.Id, call.Inputs!.With("retentionInDays", days), call.Outputs!.With("retentionInDays", days))
        : Unchanged(call);

    private static ReadResult Unchanged(ReadCall call) => new(call.Id, call.Inputs!, call.Outputs!);

    private static Task<EngineDouble> DeployedAsync(SpikeProvider? provider = null, params PlannedResource[] more) =>
        DeployedAsync(Engine.With(provider), more);

    private static Task<EngineDouble> DeployedAsync(SpikeProvider provider, IPolicyPack pack) =>
        DeployedAsync(new EngineDouble(provider, "xdr-spike", "dev", pack), []);

    private static async Task<EngineDouble> DeployedAsync(EngineDouble engine, PlannedResource[] more)
    {
        (await engine.DeployAsync(With(more))).ExitCode.ShouldBe(0);
        return engine;
    }

    private static void ShouldBeAsRecorded(EngineRun run, string name, int recordedRun) =>
        RecordedOrder.Of(run).ShouldBe(RecordedOrder.Of(RecordedOrder.Load(name, recordedRun)));
}
