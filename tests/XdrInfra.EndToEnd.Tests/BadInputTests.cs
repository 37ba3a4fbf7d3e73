using System.Net;
using System.Net.Sockets;
using XdrInfra.Cli.Tests;
using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests;

/// <summary>What a person gets who types the wrong thing: one clear finding, the right exit code, nothing half-written.</summary>
public sealed class BadInputTests
{
    [Fact]
    public async Task Names_the_stacks_that_are_there_when_one_is_missing()
    {
        using var dev = new DevStack();

        var ended = await dev.XdrAsync("up", "prd", "--local");

        ended.Exit.ShouldBe(ExitCode.Invalid);
        ended.Error.ShouldBe(
            "stacks/Pulumi.prd.yaml: mandatory XDR1001: There is no stack \"prd\": the file is missing. The stacks here are dev.\n"
            + "    Make the file with: xdr init prd.\n");
        Directory.Exists(Path.Combine(dev.Folder, ".xdr")).ShouldBeFalse();
    }

    [Fact]
    public async Task Points_at_the_place_where_the_yaml_breaks()
    {
        using var dev = new DevStack();
        dev.Write("stacks/Pulumi.dev.yaml", "config:\n  azure-native:location: [westeurope\n");

        var ended = await dev.XdrAsync("up", "dev", "--local");

        ended.Exit.ShouldBe(ExitCode.Invalid);
        ended.Error.ShouldStartWith("stacks/Pulumi.dev.yaml(3,1): mandatory XDR1");
        Directory.Exists(Path.Combine(dev.Folder, ".xdr")).ShouldBeFalse();
    }

    [Fact]
    public async Task Says_why_a_stack_file_cannot_be_read()
    {
        using var dev = new DevStack();
        File.Delete(Path.Combine(dev.Folder, "stacks", "Pulumi.dev.yaml"));
        Directory.CreateDirectory(Path.Combine(dev.Folder, "stacks", "Pulumi.dev.yaml"));

        var ended = await dev.XdrAsync("up", "dev", "--local");

        ended.Exit.ShouldBe(ExitCode.Invalid);
        ended.Error.ShouldStartWith("stacks/Pulumi.dev.yaml: mandatory XDR100");
        ended.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Tells_every_mistake_at_once()
    {
        using var dev = new DevStack();
        dev.Write("stacks/Pulumi.dev.yaml", DevStack.Text
            .Replace("onDestroy: restore", "onDestory: restore", StringComparison.Ordinal)
            .Replace("protect: false", "protect: perhaps", StringComparison.Ordinal)
            .Replace("totalDays: 180", "totalDays: 99999", StringComparison.Ordinal));

        var ended = await dev.XdrAsync("up", "dev", "--local");

        ended.Exit.ShouldBe(ExitCode.Invalid);
        ended.Error.ShouldContain("\"xdr-infra:onDestory\"");
        ended.Error.ShouldContain("perhaps");
        ended.Error.ShouldContain("99999");
        ended.Error.Split('\n').Count(line => line.Contains(": mandatory XDR1", StringComparison.Ordinal)).ShouldBe(3);
        Directory.Exists(Path.Combine(dev.Folder, ".xdr")).ShouldBeFalse();
    }

    [Fact]
    public async Task Says_which_port_is_taken()
    {
        using var dev = new DevStack();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var ended = await dev.XdrAsync("up", "dev", "--local", "--port", $"{port}");

        ended.Exit.ShouldBe(ExitCode.Usage);
        ended.Error.ShouldContain($"{port}");
        ended.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Refuses_a_second_run_while_the_first_goes_on()
    {
        using var dev = new DevStack();
        using var first = XdrInfra.Resources.State.LocalState.Open(Path.Combine(dev.Folder, ".xdr", "dev"), "dev");

        var ended = await dev.XdrAsync("up", "dev", "--local");

        ended.Exit.ShouldBe(ExitCode.DeploymentFailed);
        ended.Error.ShouldContain($"process {Environment.ProcessId}");
    }

    [Fact]
    public async Task Does_not_let_a_stack_go_when_there_is_nobody_to_ask()
    {
        using var dev = new DevStack();

        var ended = await dev.XdrAsync("destroy", "dev", "--local");

        ended.ShouldBe(new CliOutcome(
            ExitCode.Usage, "", "mandatory XDR7002: 'xdr destroy' changes things and there is no terminal to ask.\n    Add --yes to go on without a question.\n"));
    }

    [Fact]
    public async Task Goes_on_where_Ctrl_C_stopped_it()
    {
        using var dev = new DevStack();
        using var stop = new CancellationTokenSource();
        var stopped = dev.XdrAsync(stop.Token, "up", "dev", "--local", "--no-verify");
        await StateAppearsAsync(dev);
        await stop.CancelAsync();

        var first = await stopped;
        var second = await dev.XdrAsync("up", "dev", "--local", "--no-verify");

        first.Exit.ShouldBe(ExitCode.Cancelled, first.Error);
        second.Error.ShouldBe("");
        second.Exit.ShouldBe(ExitCode.Success);
    }

    /// <summary>The engine has begun to write: from now on a stop is a stop in the middle.</summary>
    private static async Task StateAppearsAsync(DevStack dev)
    {
        while (!File.Exists(Path.Combine(dev.Folder, ".xdr", "dev", "state.json")))
        {
            await Task.Yield();
        }
    }
}
