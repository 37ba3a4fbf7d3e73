using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests;

/// <summary>The whole mission in one command, again, and back.</summary>
public sealed class MainJobTests
{
    [Fact]
    public async Task Deploys_lets_data_arrive_and_proves_it_then_finds_nothing_to_do_then_gives_back()
    {
        using var dev = new DevStack();

        var first = await dev.XdrAsync("up", "dev", "--local");
        var second = await dev.XdrAsync("up", "dev", "--local");
        var destroyed = await dev.XdrAsync("destroy", "dev", "--local", "--yes");
        var after = await dev.XdrAsync("destroy", "dev", "--local", "--yes");

        first.Error.ShouldBe("");
        first.Exit.ShouldBe(ExitCode.Success);
        first.Out.ShouldContain("Deploy     8 created, 1 adopted, 23 updated");
        first.Out.ShouldContain("rows in 23 tables; 15 days passed in the embedded Azure");
        first.Out.ShouldContain("Checks     45 pass, 3 not applicable");
        first.Out.ShouldEndWith("Defender XDR is connected to law-soc-dev, and the data proves it.\n");
        second.Exit.ShouldBe(ExitCode.Success);
        second.Out.ShouldContain("Deploy     nothing to change: 32 as it should be");
        destroyed.Exit.ShouldBe(ExitCode.Success);
        destroyed.Out.ShouldContain("Destroy    4 given back, 28 let go");
        after.Out.ShouldContain("Destroy    there is nothing to let go");
    }
}
