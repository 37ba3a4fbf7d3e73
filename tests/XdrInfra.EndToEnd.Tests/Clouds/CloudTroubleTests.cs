using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests.Clouds;

/// <summary>What a question without --local says when the service answers badly, or goes away in the middle.</summary>
public sealed class CloudTroubleTests(DeployedTroubleStack stack) : IClassFixture<DeployedTroubleStack>
{
    private readonly DevStack _dev = stack.Dev;

    [Fact]
    public async Task Says_that_an_answer_is_partial_and_shows_what_came()
    {
        await using var running = await InAsync("{ path: /v1/*, kind: partial }");

        var ended = await running.XdrAsync("query", "dev", "SecurityIncident | take 3 | project IncidentNumber", "--format", "csv");

        ended.Exit.ShouldBe(ExitCode.CheckFailed);
        ended.Out.ShouldStartWith("IncidentNumber");
        ended.Error.ShouldStartWith("mandatory XDR4119: The query answered with a part of its rows only.");
    }

    [Fact]
    public async Task Gives_up_on_a_throttled_query_and_says_so()
    {
        await using var running = await InAsync("{ path: /v1/*, kind: status, status: 429 }");

        var ended = await running.XdrAsync("query", "dev", "print 1");

        ended.Exit.ShouldBe(ExitCode.CheckFailed);
        ended.Error.ShouldStartWith("mandatory XDR4123: Azure asks for fewer requests.");
    }

    [Fact]
    public async Task Passes_a_throttled_service_that_recovers()
    {
        await using var running = await InAsync("{ path: /v1/*, kind: status, status: 429, times: 3 }");

        var ended = await running.XdrAsync("verify", "dev", "--quiet");

        ended.Exit.ShouldBe(ExitCode.Success, ended.Out);
    }

    [Fact]
    public async Task Goes_on_after_a_cut_connection()
    {
        await using var running = await InAsync("{ path: /v1/*, kind: cut, times: 3 }");

        var ended = await running.XdrAsync("verify", "dev", "--quiet");

        ended.Exit.ShouldBe(ExitCode.Success, ended.Out);
    }

    [Fact]
    public async Task Says_which_checks_got_no_answer_when_the_service_goes_away_in_the_middle()
    {
        await using var running = await InAsync("{ path: /v1/*, kind: cut, after: 4 }");

        var ended = await running.XdrAsync("verify", "dev");

        ended.Exit.ShouldBe(ExitCode.CheckFailed);
        ended.Out.ShouldContain("That was no answer");
        ended.Out.ShouldContain("pass");
        ended.Error.ShouldBe("");
    }

    [Fact]
    public async Task Ends_on_Ctrl_C()
    {
        await using var running = await InAsync("{ path: /v1/*, kind: slow, delay: 60s }");
        using var ctrlC = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        var ended = await running.Dev.XdrAsync(ctrlC.Token, "query", "dev", "print 1");

        ended.Exit.ShouldBe(ExitCode.Cancelled);
    }

    private Task<RunningEmulator> InAsync(string fault)
    {
        _dev.Write("world.yaml", $"version: 1\nfaults:\n  - {fault}\n");
        return RunningEmulator.StartAsync(_dev, "--scenario", Path.Combine(_dev.Folder, "world.yaml"));
    }
}
