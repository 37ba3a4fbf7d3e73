using XdrInfra.Cli.Tests.Pulumi;
using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests.Clouds;

/// <summary>xdr up without --local: Pulumi, played by a stand-in, then the person's part and the checks on a running embedded Azure.</summary>
public sealed class CloudUpTests : IDisposable
{
    private readonly DevStack _dev = new();

    public CloudUpTests()
    {
        _dev.Write("Pulumi.yaml", "name: xdr-infra\nruntime: dotnet\nstackConfigDir: stacks\n");
        _dev.Variables["PATH"] = PulumiScript.Path;
    }

    public void Dispose() => _dev.Dispose();

    [Fact]
    public async Task Verifies_what_Pulumi_deployed()
    {
        // The handlers do what Pulumi's provider would do; the stand-in tells the steps.
        (await _dev.XdrAsync("up", "dev", "--local", "--no-verify")).Exit.ShouldBe(ExitCode.Success);
        await using var running = await RunningEmulator.StartAsync(_dev);
        new PulumiScript(_dev.Run, "up").Step("same", "xdr:azure:Workspace", "workspace", new { }, new { }).End().Play();

        var ended = await running.XdrAsync("up", "dev", "--yes");

        ended.Error.ShouldBe("");
        ended.Out.ShouldContain("✓ Deploy     nothing to change: 1 as it should be\n");
        ended.Out.ShouldContain("tables connected in the embedded Defender portal");
        ended.Out.ShouldEndWith("Defender XDR is connected to law-soc-dev, and the data proves it.\n");
        ended.Exit.ShouldBe(ExitCode.Success);
    }

    [Fact]
    public async Task Ends_as_waiting_when_only_a_person_is_left()
    {
        _dev.Write("stacks/Pulumi.dev.yaml", DevStack.Text
            .Replace("managedBy: auto", "managedBy: portal", StringComparison.Ordinal)
            .Replace("wait: 2m", "wait: 1s", StringComparison.Ordinal));
        (await _dev.XdrAsync("up", "dev", "--local", "--no-verify")).Exit.ShouldBe(ExitCode.Success);
        await using var running = await RunningEmulator.StartAsync(_dev);
        new PulumiScript(_dev.Run, "up").Step("same", "xdr:azure:Workspace", "workspace", new { }, new { }).End().Play();

        var ended = await running.XdrAsync("up", "dev", "--yes");

        ended.Out.ShouldEndWith("Defender XDR is not proven to be connected to law-soc-dev yet: what still waits is listed above.\n");
        ended.Exit.ShouldBe(ExitCode.Waiting);
    }

    [Fact]
    public async Task Deploys_nothing_when_the_sign_in_is_wrong()
    {
        await using var running = await RunningEmulator.StartAsync(_dev);
        _dev.Variables["ARM_CLIENT_SECRET"] = "not-the-secret";

        var ended = await running.XdrAsync("up", "dev", "--yes");

        ended.Exit.ShouldBe(ExitCode.Refused);
        ended.Error.ShouldStartWith("mandatory XDR4013: ");
        File.Exists(Path.Combine(_dev.Folder, "stand-in", "calls")).ShouldBeFalse();
    }

    [Fact]
    public async Task Asks_no_check_when_the_deployment_failed()
    {
        await using var running = await RunningEmulator.StartAsync(_dev);
        new PulumiScript(_dev.Run, "up").Fail("create", "xdr:azure:Workspace", "workspace", "XDR4110: Azure is still changing it.").End("failed").Play(exit: 1);

        var ended = await running.XdrAsync("up", "dev", "--yes");

        ended.Exit.ShouldBe(ExitCode.DeploymentFailed);
        ended.Out.ShouldNotContain("Checks");
    }
}
