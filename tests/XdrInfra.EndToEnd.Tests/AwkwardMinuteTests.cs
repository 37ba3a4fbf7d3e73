using System.Globalization;
using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests;

/// <summary>The main job ends the same at minutes at which the simulator's newest incident is still on its way or just growing.</summary>
public sealed class AwkwardMinuteTests
{
    [Theory]
    [InlineData("2026-11-22T03:25Z", "Defender incidents are here, except 1 younger than 10 min.")]
    [InlineData("2026-11-22T03:30Z", "up to 150, except 1 that changed less than 10 min ago.")]
    public async Task Is_proven_whatever_happens_in_this_minute(string minute, string seen)
    {
        using var dev = new DevStack(at: DateTimeOffset.Parse(minute, CultureInfo.InvariantCulture));

        var outcome = await dev.XdrAsync("up", "dev", "--local", "--report", "reports");

        outcome.Exit.ShouldBe(ExitCode.Success);
        File.ReadAllText(Path.Combine(dev.Folder, "reports", "report.json")).ShouldContain(seen);
    }
}
