using XdrInfra.Model.Findings;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Cli.Tests.Pulumi;

/// <summary>Every way in which Pulumi is known to fail, in the CLI's own words, and what a person reads instead.</summary>
public sealed class PulumiTroubleTests : IDisposable
{
    private const string Retention = "xdr:sentinel:TableRetention";
    private readonly CliRun _run = new();

    public PulumiTroubleTests()
    {
        _run.Variables["PATH"] = PulumiScript.Path;
        _run.Write("Pulumi.yaml", "name: xdr-infra\nruntime: dotnet\nstackConfigDir: stacks\n");
        _run.Write("stacks/Pulumi.dev.yaml", System.Text.Encoding.UTF8.GetString(RepoStacks.Files().Read("stacks/Pulumi.dev.yaml")));
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Says_where_to_get_Pulumi()
    {
        _run.Variables["PATH"] = _run.Folder;

        var ended = await _run.RunAsync("preview", "dev");

        ended.Exit.ShouldBe(ExitCode.DeploymentFailed);
        ended.Error.ShouldBe(
            "mandatory XDR7031: 'xdr preview' deploys through the Pulumi engine, and there is no 'pulumi' on the PATH.\n"
            + "    Install the Pulumi CLI from https://www.pulumi.com/docs/install, or try it on the embedded Azure: xdr preview dev --local.\n");
    }

    [Theory]
    [InlineData("v3.228.9", ExitCode.DeploymentFailed)]
    [InlineData("v3.229.0", ExitCode.Success)]
    [InlineData("v3.300.0-alpha.1+dirty", ExitCode.Success)]
    public async Task Takes_only_a_CLI_that_is_new_enough(string version, ExitCode exit)
    {
        _run.Write("stand-in/version", $"{version}\n");
        new PulumiScript(_run, "preview").End().Play();

        var ended = await _run.RunAsync("preview", "dev");

        ended.Exit.ShouldBe(exit, ended.Error);
    }

    [Theory]
    [InlineData("error: PULUMI_ACCESS_TOKEN must be set for login during non-interactive CLI sessions\n", 3, "XDR7033", "Pulumi is not signed in to a backend that keeps its state.")]
    [InlineData("error: no stack named 'dev' found\n", 6, "XDR7034", "Pulumi's backend has no stack 'dev'.")]
    [InlineData("error: getting stack configuration: get stack secrets manager: incorrect passphrase\n", 1, "XDR7036", "Pulumi cannot open the stack's secrets: the passphrase is missing or wrong.")]
    [InlineData("error: parsing plugin options for 'xdr': no folder at path 'infra/XdrInfra.Provider'\n", 1, "XDR7037", "Pulumi could not start the program, or the provider 'xdr': parsing plugin options for 'xdr': no folder at path 'infra/XdrInfra.Provider'")]
    [InlineData("error: something new\n", 1, "XDR7040", "Pulumi says: something new")]
    [InlineData("", 255, "XDR7041", "Pulumi ended with code 255 and did not say why.")]
    public async Task Explains_what_stops_Pulumi_before_its_engine_runs(string errors, int code, string finding, string message)
    {
        _run.Write("stand-in/preview.exit", $"{code}");
        _run.Write("stand-in/preview.stderr", errors);

        var ended = await _run.RunAsync("preview", "dev");

        ended.Exit.ShouldBe(ExitCode.DeploymentFailed);
        Joined(ended).ShouldContain($"mandatory {finding}: {message}");
        ended.Out.ShouldContain("✗ Plan       there is no whole plan, and nothing was changed\n");
    }

    [Fact]
    public async Task Says_who_holds_the_stack()
    {
        _run.Write("stand-in/up.exit", "1");
        _run.Write("stand-in/up.stderr",
            "error: the stack is currently locked by 1 lock(s). Either wait for the other process(es) to end or delete the lock file with `pulumi cancel`.\n"
            + "  file:///state/.pulumi/locks/1.json: created by ann@build-7 (pid 4711) at 2026-11-21T08:00:00Z\n");

        var ended = await _run.RunAsync("up", "dev", "--yes", "--no-verify");

        ended.Exit.ShouldBe(ExitCode.DeploymentFailed);
        Joined(ended).ShouldContain("mandatory XDR7035: Another run holds the stack 'dev': the stack is currently locked by 1 lock(s).");
        Joined(ended).ShouldContain("created by ann@build-7 (pid 4711)");
        Joined(ended).ShouldContain("free the stack with: pulumi cancel -s dev.");
    }

    [Fact]
    public async Task Shows_the_refusal_of_a_handler_at_its_resource_and_ends_as_Azure_refused()
    {
        new PulumiScript(_run, "up")
            .Step("create", "xdr:azure:Workspace", "workspace", after: new { })
            .Fail("create", "xdr:sentinel:DefenderXdrConnector", "connector", "XDR4102: The tenant has no Defender XDR license that Sentinel can see, or it is not provisioned yet. Assign a license.")
            .Say("error", "update failed")
            .End("failed").Play(exit: 1);

        var ended = await _run.RunAsync("up", "dev", "--yes", "--no-verify");

        ended.Exit.ShouldBe(ExitCode.Refused);
        Joined(ended).ShouldContain("✗ connector failed connector: mandatory XDR4102: The tenant has no Defender XDR license");
        ended.Out.ShouldContain("✗ Deploy     1 created, 1 not finished; what was done is in Pulumi's state, run the same command again to go on\n");
        ended.Out.ShouldNotContain("update failed");
    }

    // https://github.com/pulumi/pulumi/blob/master/pkg/resource/deploy/step_generator.go and deployment_executor.go beside it
    [Theory]
    [InlineData("resource <urn> violates plan: properties changed: ~totalDays[{90}!={91}]")]
    [InlineData("resource violates plan: properties changed: =~connectorState[{portal-primary}]")]
    [InlineData("create is not allowed by the plan: no steps were expected for this resource")]
    [InlineData("expected resource operations for <urn> but none were seen")]
    public async Task Refuses_what_is_not_the_plan(string said)
    {
        var urn = PulumiScript.Urn(Retention, "retention-DeviceInfo");
        new PulumiScript(_run, "up").Say("error", said.Replace("<urn>", urn), urn).End("failed").Play(exit: 1);

        var ended = await _run.RunAsync("up", "dev", "--yes", "--no-verify", "--plan", "plan.json");

        ended.Exit.ShouldBe(ExitCode.DeploymentFailed);
        Joined(ended).ShouldContain("mandatory XDR7038: The deployment would not do what the saved plan says:");
    }

    [Fact]
    public async Task Ends_as_a_failed_rule_where_a_policy_of_the_company_is_violated()
    {
        new PulumiScript(_run, "preview").Violate("tags-required", "workspace", "Tag 'cost-center' is missing.").Say("error", "preview failed").End("failed").Play(exit: 1);

        var ended = await _run.RunAsync("preview", "dev");

        ended.Exit.ShouldBe(ExitCode.RuleFailed);
        Joined(ended).ShouldContain("workspace: mandatory XDR7039: The policy 'tags-required' of the pack 'company' is violated: Tag 'cost-center' is missing.");
    }

    [Fact]
    public async Task Believes_the_events_and_not_the_exit_code()
    {
        new PulumiScript(_run, "up").End("failed").Play(exit: 0);

        var ended = await _run.RunAsync("up", "dev", "--yes", "--no-verify");

        ended.Exit.ShouldBe(ExitCode.DeploymentFailed);
    }

    [Fact]
    public async Task Does_not_call_it_done_when_the_engine_never_said_the_end()
    {
        new PulumiScript(_run, "up").Step("create", Retention, "retention-DeviceInfo", after: new { }).Play(exit: 0);

        var ended = await _run.RunAsync("up", "dev", "--yes", "--no-verify");

        ended.Exit.ShouldBe(ExitCode.DeploymentFailed);
    }

    [Fact]
    public async Task Warns_of_a_state_that_may_be_wrong()
    {
        new PulumiScript(_run, "up").End("failed", maybeCorrupt: true).Play(exit: 1);

        var ended = await _run.RunAsync("up", "dev", "--yes", "--no-verify");

        Joined(ended).ShouldContain("mandatory XDR7043: Pulumi says that its state may not be what Azure holds. Compare before the next deployment, with: pulumi refresh -s dev.");
    }

    [Fact]
    public async Task Shows_no_secret_of_the_environment()
    {
        _run.Variables["ARM_CLIENT_SECRET"] = "Tr0ub4dor";
        new PulumiScript(_run, "up").Say("error", "login with 'Tr0ub4dor' was refused").End("failed").Play(exit: 1);

        var ended = await _run.RunAsync("up", "dev", "--yes", "--no-verify");

        Joined(ended).ShouldContain("Pulumi says: login with '[secret]' was refused");
        Joined(ended).ShouldNotContain("Tr0ub4dor");
    }

    [Fact]
    public async Task Shows_no_secret_of_the_state()
    {
        var secret = new Dictionary<string, string> { ["4dabf18193072939515e22adb298388d"] = "1b47061264138c4ac30d75fd1eb44270", ["ciphertext"] = "[secret]" };
        new PulumiScript(_run, "preview").Step("update", Retention, "retention-DeviceInfo", new { plan = "Analytics" }, new { plan = secret }, ["plan"]).End().Play();

        var ended = await _run.RunAsync("preview", "dev");

        ended.Out.ShouldContain("plan: Analytics → [secret]\n");
    }

    [Fact]
    public async Task Says_that_there_is_no_program_here()
    {
        File.Delete(Path.Combine(_run.Folder, "Pulumi.yaml"));

        var ended = await _run.RunAsync("preview", "dev");

        ended.Exit.ShouldBe(ExitCode.DeploymentFailed);
        ended.Error.ShouldStartWith("mandatory XDR7042: There is no Pulumi.yaml in '");
    }

    /// <summary>All that was said, on one line, wherever the drawing breaks it.</summary>
    private static string Joined(CliOutcome ended) => string.Join(' ', $"{ended.Out} {ended.Error}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
