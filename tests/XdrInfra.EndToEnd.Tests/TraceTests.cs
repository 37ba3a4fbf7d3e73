using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests;

/// <summary>The trace of a run helps support and gives nothing away.</summary>
public sealed class TraceTests(DeployedDevStack stack) : IClassFixture<DeployedDevStack>
{
    [Fact]
    public async Task Names_each_request_and_holds_no_secret()
    {
        var log = Path.Combine(stack.Dev.Folder, "trace.log");

        var ended = await stack.Dev.XdrAsync("query", "dev", "--local", "print 1", "--log", log);

        ended.Exit.ShouldBe(ExitCode.Success, ended.Error);
        var trace = await File.ReadAllTextAsync(log);
        trace.ShouldContain("/query");
        var secrets = (await File.ReadAllLinesAsync(Path.Combine(stack.Dev.Folder, ".xdr", "dev", "azure", "emulator.env")))
            .Where(line => line.Contains("SECRET", StringComparison.Ordinal)).Select(line => line.Split('=', 2)[1].Trim('"', '\''));
        secrets.ShouldAllBe(secret => !trace.Contains(secret, StringComparison.Ordinal));
        trace.ShouldNotContain("Bearer");
        trace.ShouldNotContain("eyJ");
    }

    [Fact]
    public async Task Quiet_says_only_the_verdict()
    {
        var ended = await stack.Dev.XdrAsync("verify", "dev", "--local", "--quiet");

        ended.Out.ShouldBe("Defender XDR is connected to law-soc-dev, and the data proves it.\n");
    }
}
