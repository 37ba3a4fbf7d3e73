using XdrInfra.Model.Findings;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Cli.Tests.Pulumi;

/// <summary>preview, up and destroy without --local, with a stand-in that plays the engine's event log and knows its flags.</summary>
public sealed class PulumiCommandTests : IDisposable
{
    private const string Retention = "xdr:sentinel:TableRetention";
    private readonly CliRun _run = new();

    public PulumiCommandTests()
    {
        _run.Variables["PATH"] = PulumiScript.Path;
        _run.Write("Pulumi.yaml", "name: xdr-infra\nruntime: dotnet\nstackConfigDir: stacks\n");
        _run.Write("stacks/Pulumi.dev.yaml", System.Text.Encoding.UTF8.GetString(RepoStacks.Files().Read("stacks/Pulumi.dev.yaml")));
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Shows_what_would_change()
    {
        new PulumiScript(_run, "preview")
            .Step("create", "pulumi:pulumi:Stack", "xdr-infra-dev", after: new { })
            .Step("same", "xdr:azure:Workspace", "workspace", new { }, new { })
            .Step("update", Retention, "retention-DeviceInfo", new { totalDays = 90 }, new { totalDays = 180 }, ["totalDays"])
            .Step("create", Retention, "retention-DeviceEvents", after: new { totalDays = 180 })
            .End().Play();

        var ended = await _run.RunAsync("preview", "dev");

        ended.Error.ShouldBe("");
        ended.Exit.ShouldBe(ExitCode.Success);
        ended.Out.ShouldContain("✓ Pulumi     3.260.0\n");
        ended.Out.ShouldContain(
            "             ~ retention-DeviceInfo\n"
            + "                 totalDays: 90 → 180\n"
            + "             + retention-DeviceEvents\n"
            + "✓ Plan       1 to leave as it is, 1 to create, 1 to update\n");
        Calls().ShouldBe(["preview --stack dev --non-interactive --color never --suppress-outputs --event-log <events.jsonl>"]);
    }

    [Fact]
    public async Task Keeps_the_plan_for_the_deployment()
    {
        new PulumiScript(_run, "preview").Step("create", Retention, "retention-DeviceInfo", after: new { }).End().Play();
        new PulumiScript(_run, "up").Step("create", Retention, "retention-DeviceInfo", after: new { }).End().Play();

        var saved = await _run.RunAsync("preview", "dev", "--save-plan", "plan.json");
        var deployed = await _run.RunAsync("up", "dev", "--plan", "plan.json", "--yes", "--no-verify");

        saved.Exit.ShouldBe(ExitCode.Success, saved.Error);
        saved.Out.ShouldContain("✓ Saved      plan.json; it holds the settings");
        File.Exists(Path.Combine(_run.Folder, "plan.json")).ShouldBeTrue();
        deployed.Exit.ShouldBe(ExitCode.Success, deployed.Error);
        Calls()[1].ShouldBe("up --stack dev --non-interactive --color never --suppress-outputs --event-log <events.jsonl> --yes --skip-preview --plan <plan.json>");
    }

    [Fact]
    public async Task Tells_the_steps_of_a_deployment_as_those_on_the_embedded_Azure()
    {
        new PulumiScript(_run, "up")
            .Step("create", "pulumi:providers:xdr", "xdr", after: new { })
            .Say("info", "22 rules read, 3 disabled.", PulumiScript.Urn("xdr:sentinel:IncidentCreationRules", "incident-creation-rules"))
            .Step("create", "xdr:sentinel:IncidentCreationRules", "incident-creation-rules", after: new { })
            .Step("same", "xdr:azure:Workspace", "workspace", new { }, new { })
            .Step("delete", Retention, "retention-DeviceInfo", new { })
            .Step("update", "pulumi:pulumi:Stack", "xdr-infra-dev", new { }, new { }, outputs: new { connectorState = "arm", portalSteps = Array.Empty<string>() })
            .End().Play();

        var ended = await _run.RunAsync("up", "dev", "--yes", "--no-verify");

        ended.Exit.ShouldBe(ExitCode.Success, ended.Error);
        ended.Out.ShouldContain("             … incident-creation-rules: 22 rules read, 3 disabled.\n             + incident-creation-rules created (");
        ended.Out.ShouldContain("             - retention-DeviceInfo given back (");   // onDestroy: restore
        ended.Out.ShouldContain("✓ Deploy     1 as it should be, 1 created, 1 given back\n✓ Connector  managed by this stack through Azure Resource Manager\n");
        ended.Out.ShouldNotContain("+ xdr created");
    }

    [Fact]
    public async Task Names_a_target_and_all_that_it_needs()
    {
        new PulumiScript(_run, "preview").End().Play();

        var ended = await _run.RunAsync("preview", "dev", "--target", "onboarding");

        ended.Exit.ShouldBe(ExitCode.Success, ended.Error);
        Calls().Single().ShouldEndWith(" --target **::resource-group --target **::workspace --target **::prior-state --target **::onboarding");
    }

    [Fact]
    public async Task Lets_a_stack_go()
    {
        new PulumiScript(_run, "destroy").Step("delete", Retention, "retention-DeviceInfo", new { }).End().Play();

        var ended = await _run.RunAsync("destroy", "dev", "--yes");

        ended.Exit.ShouldBe(ExitCode.Success, ended.Error);
        ended.Out.ShouldContain("✓ Destroy    1 given back\n");
        Calls().ShouldBe(["destroy --stack dev --non-interactive --color never --suppress-outputs --event-log <events.jsonl> --yes --skip-preview"]);
    }

    [Fact]
    public async Task Asks_nobody_when_nobody_is_there()
    {
        var ended = await _run.RunAsync("up", "dev");

        ended.Exit.ShouldBe(ExitCode.Usage);
        ended.Error.ShouldBe("mandatory XDR7002: 'xdr up' changes things and there is no terminal to ask.\n    Add --yes to go on without a question.\n");
        File.Exists(Path.Combine(_run.Folder, "stand-in", "calls")).ShouldBeFalse();
    }

    [Fact]
    public async Task Runs_the_rules_before_anything_else()
    {
        _run.Write("stacks/Pulumi.dev.yaml", File.ReadAllText(Path.Combine(_run.Folder, "stacks", "Pulumi.dev.yaml")).Replace("environment: dev", "environment: prod", StringComparison.Ordinal));

        var ended = await _run.RunAsync("up", "dev", "--yes", "--no-verify");

        ended.Exit.ShouldBeOneOf(ExitCode.Invalid, ExitCode.RuleFailed);
        File.Exists(Path.Combine(_run.Folder, "stand-in", "calls")).ShouldBeFalse();
    }

    [Fact]
    public async Task Refuses_a_plan_on_the_embedded_Azure()
    {
        var ended = await _run.RunAsync("up", "dev", "--local", "--plan", "plan.json");

        ended.Exit.ShouldBe(ExitCode.Usage);
        ended.Error.ShouldStartWith("mandatory XDR7044: '--plan' belongs to deployments by Pulumi");
    }

    [Fact]
    public async Task Passes_Ctrl_C_on_and_says_how_far_it_came()
    {
        var before = new PulumiScript(_run, "up").Step("create", "xdr:azure:Workspace", "workspace", after: new { }).Begin("create", Retention, "retention-DeviceInfo");
        new PulumiScript(_run, "up").Interrupted().Say("error", "update canceled").End("canceled").PlayWhenInterrupted(before, exit: 8);
        using var ctrlC = new CancellationTokenSource();

        var running = _run.RunAsync(["up", "dev", "--yes", "--no-verify"], ctrlC.Token);
        while (!File.Exists(CallsFile) || !Calls().Contains("waits"))
        {
            await Task.Yield();
        }

        await ctrlC.CancelAsync();
        var ended = await running;

        ended.Exit.ShouldBe(ExitCode.Cancelled);
        ended.Out.ShouldContain("✗ Deploy     stopped: 1 created, 1 not finished; what was done is in Pulumi's state, run the same command again to go on\n");
    }

    private string CallsFile => Path.Combine(_run.Folder, "stand-in", "calls");

    private string[] Calls() => File.ReadAllLines(CallsFile);
}
