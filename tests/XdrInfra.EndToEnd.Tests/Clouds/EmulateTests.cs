using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests.Clouds;

/// <summary>The embedded Azure by itself, in the role of a stack's tenant.</summary>
public sealed class EmulateTests : IDisposable
{
    private readonly DevStack _dev = new();

    public void Dispose() => _dev.Dispose();

    [Fact]
    public async Task Plays_the_tenant_and_the_subscription_of_the_stack()
    {
        var running = await RunningEmulator.StartAsync(_dev);
        var ended = await running.StopAsync();

        ended.Exit.ShouldBe(ExitCode.Success);
        ended.Out.ShouldContain("\nTenant 4d1f0a9e-52c3-4b7a-9e86-1c0d2e3f4a5b, subscription 0b1f6471-1bf0-4dda-aec3-111122223333\n");
        _dev.Variables["ARM_TENANT_ID"].ShouldBe("4d1f0a9e-52c3-4b7a-9e86-1c0d2e3f4a5b");
        _dev.Variables["ARM_SUBSCRIPTION_ID"].ShouldBe("0b1f6471-1bf0-4dda-aec3-111122223333");
    }

    [Fact]
    public async Task Says_that_a_stack_of_a_real_cloud_will_not_come()
    {
        _dev.Write("stacks/Pulumi.dev.yaml", DevStack.Text.Replace("cloud: emulated", "cloud: public", StringComparison.Ordinal));

        var running = await RunningEmulator.StartAsync(_dev);
        var ended = await running.StopAsync();

        ended.Error.ShouldBe("The stack 'dev' has another cloud than 'emulated': xdr and Pulumi will not come here for it, only tools that you point here.\n");
    }

    [Fact]
    public async Task Needs_a_stack_that_is_there()
    {
        var ended = await _dev.XdrAsync("emulate", "--stack", "prd");

        ended.Exit.ShouldBe(ExitCode.Invalid);
        ended.Error.ShouldStartWith("stacks/Pulumi.prd.yaml: mandatory XDR1001: ");
    }
}
