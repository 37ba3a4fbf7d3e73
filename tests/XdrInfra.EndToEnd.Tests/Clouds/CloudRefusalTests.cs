using System.Net;
using System.Net.Sockets;
using XdrInfra.Cli.Tests;
using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests.Clouds;

/// <summary>What stands between a command without --local and its Azure: each refusal says what is wrong and what to set.</summary>
public sealed class CloudRefusalTests : IDisposable
{
    private const string Other = "99999999-9999-4999-8999-999999999999";
    private const string Own = "4d1f0a9e-52c3-4b7a-9e86-1c0d2e3f4a5b";   // as the stack file has it

    private readonly DevStack _dev = new();

    public void Dispose() => _dev.Dispose();

    [Fact]
    public async Task Says_how_to_find_the_embedded_Azure()
    {
        var ended = await _dev.XdrAsync("verify", "dev");

        ended.ShouldBe(new CliOutcome(
            ExitCode.Usage, "", "mandatory XDR4002: The stack lives in the emulated cloud, but XDR_EMULATOR does not say where the embedded Azure is.\n"
            + "    Run with '--local', or start 'xdr emulate' and load the file 'emulator.env' that it writes.\n"));
    }

    [Fact]
    public async Task Refuses_a_host_that_is_not_this_machine()
    {
        await using var running = await RunningEmulator.StartAsync(_dev);
        _dev.Variables["XDR_EMULATOR"] = "https://azure.example.com";

        var ended = await running.XdrAsync("query", "dev", "print 1");

        ended.Exit.ShouldBe(ExitCode.Refused);
        ended.Error.ShouldStartWith("mandatory XDR4001: The emulated cloud was pointed at 'https://azure.example.com/', which is not an https address of this machine.");
    }

    [Fact]
    public async Task Names_both_tenants_when_the_embedded_Azure_plays_another_one()
    {
        await using var running = await RunningEmulator.StartAsync(_dev);
        _dev.Write("stacks/Pulumi.dev.yaml", DevStack.Text.Replace(Own, Other, StringComparison.Ordinal));

        var ended = await running.XdrAsync("verify", "dev");

        ended.ShouldBe(new CliOutcome(
            ExitCode.Refused, "", $"mandatory XDR4015: The embedded Azure has the tenant '{Own}', but the stack is for the tenant '{Other}'.\n"
            + "    Start it with 'xdr emulate --stack <stack>', which takes tenant and subscription from the stack file, and load its 'emulator.env' again.\n"));
    }

    [Fact]
    public async Task Names_the_subscription_that_the_sign_in_does_not_see()
    {
        await using var running = await RunningEmulator.StartAsync(_dev);
        _dev.Write("stacks/Pulumi.dev.yaml", DevStack.Text.Replace("0b1f6471-1bf0-4dda-aec3-111122223333", Other, StringComparison.Ordinal));

        var ended = await running.XdrAsync("preflight", "dev");

        ended.Exit.ShouldBe(ExitCode.Refused);
        ended.Error.ShouldStartWith($"mandatory XDR4012: The subscription '{Other}' is not visible to the sign-in in the tenant '{Own}'.");
    }

    [Fact]
    public async Task Says_that_the_secret_is_wrong_without_showing_it()
    {
        await using var running = await RunningEmulator.StartAsync(_dev);
        _dev.Variables["ARM_CLIENT_SECRET"] = "not-the-secret";

        var ended = await running.XdrAsync("query", "dev", "print 1");

        ended.ShouldBe(new CliOutcome(
            ExitCode.Refused, "", $"mandatory XDR4013: The sign-in to the tenant '{Own}' failed: AADSTS7000215: the client secret is wrong. "
            + "Tried was the secret in ARM_CLIENT_SECRET for the app 'c0ffee00-0001-4000-8000-00000000c11e'.\n"
            + "    Put a valid secret of that app into ARM_CLIENT_SECRET, or check that the app belongs to that tenant.\n"));
    }

    [Fact]
    public async Task Shows_no_token_of_a_real_cloud_to_the_embedded_Azure()
    {
        await using var running = await RunningEmulator.StartAsync(_dev);
        _dev.Variables.Remove("ARM_CLIENT_ID");
        _dev.Variables.Remove("AZURE_CLIENT_ID");

        var ended = await running.XdrAsync("query", "dev", "print 1");

        ended.Exit.ShouldBe(ExitCode.Refused);
        ended.Error.ShouldStartWith("mandatory XDR4014: ");
    }

    [Fact]
    public async Task Says_that_the_stack_is_not_deployed_yet()
    {
        await using var running = await RunningEmulator.StartAsync(_dev);

        var ended = await running.XdrAsync("verify", "dev");

        ended.Exit.ShouldBe(ExitCode.Usage);
        ended.Error.ShouldStartWith("mandatory XDR7014: Azure has no workspace 'law-soc-dev' at '/subscriptions/");
    }

    [Fact]
    public async Task Says_that_nobody_answers_at_the_address()
    {
        await using (await RunningEmulator.StartAsync(_dev))
        {
            // Its certificate and its variables stay; the process is gone.
        }

        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        var address = $"https://localhost:{((IPEndPoint)port.LocalEndpoint).Port}";
        port.Stop();
        _dev.Variables["XDR_EMULATOR"] = address;

        var ended = await _dev.XdrAsync("verify", "dev");

        ended.Exit.ShouldBe(ExitCode.CheckFailed);
        ended.Error.ShouldStartWith("mandatory XDR4126: The host could not be reached, or the connection broke off.");
    }
}
