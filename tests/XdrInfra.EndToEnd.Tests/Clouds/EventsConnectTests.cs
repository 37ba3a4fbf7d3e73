using XdrInfra.Cli.Tests;
using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests.Clouds;

/// <summary>xdr events --connect: a person signs in, one setting of our own is written, nothing else is touched.</summary>
public sealed class EventsConnectTests : IAsyncLifetime, IDisposable
{
    private const string Own = "SentinelExportSettings-law-soc-dev-Managed";
    private readonly DevStack _dev = new();

    public async Task InitializeAsync()
    {
        _dev.Write("stacks/Pulumi.dev.yaml", DevStack.Text
            .Replace("events: [endpoint, office365, identity, cloudApps, alerts]", "events: [DeviceInfo, DeviceEvents, CloudAppEvents, EmailEvents]", StringComparison.Ordinal));
        var deployed = await _dev.XdrAsync("up", "dev", "--local", "--no-verify", "--scenario", Scenario("history: 1d"));
        deployed.Exit.ShouldBe(ExitCode.Success, deployed.Error);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _dev.Dispose();

    [Fact]
    public async Task Leaves_alone_what_the_portal_streams_already()
    {
        await using var running = await RunningEmulator.StartAsync(_dev);

        var ended = await running.XdrAsync("events", "dev", "--connect", "--yes");

        ended.Exit.ShouldBe(ExitCode.Success, ended.Error);
        ended.Out.ShouldStartWith("Experimental: this interface of Defender is not documented by Microsoft for Sentinel, and may change or refuse.");
        ended.Error.ShouldBe("The embedded Azure approves the code EMBEDDED by itself; there is nothing to open.\n");
        ended.Out.ShouldContain("DeviceInfo is left out: it is on in 'SentinelExportSettings-law-soc-dev'\n");
        ended.Out.ShouldContain("EmailEvents is left out: only the portal can switch it on\n");
        ended.Out.ShouldContain("✓ Events     nothing to change\n✓ Doubles    none in ");
    }

    [Fact]
    public async Task Connects_the_tables_in_a_setting_of_its_own()
    {
        await using var running = await RunningEmulator.StartAsync(_dev, "--scenario", Scenario("world: { exportSettings: 0 }"));
        await running.DisconnectEventsAsync();

        var first = await running.XdrAsync("events", "dev", "--connect", "--yes");
        var second = await running.XdrAsync("events", "dev", "--connect", "--yes");

        first.Exit.ShouldBe(ExitCode.Success, first.Error);
        first.Out.ShouldContain($"✓ Setting    '{Own}' is not there yet\n");
        first.Out.ShouldContain("+ DeviceInfo\n");
        first.Out.ShouldContain("+ CloudAppEvents\n");
        first.Out.ShouldContain($"✓ Events     3 tables on in '{Own}', read back; rows prove it: xdr verify dev --only XDR5008 --wait 20m\n");
        second.Out.ShouldContain($"✓ Setting    '{Own}' has 3 tables on\n");
        second.Out.ShouldContain("✓ Events     nothing to change\n");
    }

    [Fact]
    public async Task Asks_before_it_writes()
    {
        await using var running = await RunningEmulator.StartAsync(_dev);

        var ended = await running.XdrAsync("events", "dev", "--connect");

        ended.Exit.ShouldBe(ExitCode.Usage);
        ended.Error.ShouldBe("mandatory XDR7002: 'xdr events --connect' changes things and there is no terminal to ask.\n    Add --yes to go on without a question.\n");
    }

    [Fact]
    public async Task Never_asks_for_a_sixth_setting()
    {
        await using var running = await RunningEmulator.StartAsync(_dev);
        await running.DisconnectEventsAsync();
        await running.FillExportSettingsAsync(5);

        var ended = await running.XdrAsync("events", "dev", "--connect", "--yes");

        ended.Exit.ShouldBe(ExitCode.Refused);
        ended.Error.ShouldContain("mandatory XDR7053: The tenant has its 5 export settings already: ");
    }

    [Fact]
    public async Task Says_which_role_the_person_lacks()
    {
        await using var running = await RunningEmulator.StartAsync(_dev, "--scenario", Scenario("world: { securityAdministrator: false }"));

        var ended = await running.XdrAsync("events", "dev", "--connect", "--yes");

        ended.Exit.ShouldBe(ExitCode.Refused);
        ended.Error.ShouldContain("Security Administrator");
    }

    private string Scenario(string world)
    {
        _dev.Write("world.yaml", $"version: 1\n{world}\n");
        return Path.Combine(_dev.Folder, "world.yaml");
    }
}
