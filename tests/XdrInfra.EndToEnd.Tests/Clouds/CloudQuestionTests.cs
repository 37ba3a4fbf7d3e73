using System.Text.Json;
using XdrInfra.Model.Findings;
using XdrInfra.Verify.Events;

namespace XdrInfra.EndToEnd.Tests.Clouds;

/// <summary>Commands that ask, without --local, against an Azure that another process runs.</summary>
public sealed class CloudQuestionTests(DeployedCloudStack stack) : IClassFixture<DeployedCloudStack>
{
    private readonly DevStack _dev = stack.Dev;

    [Fact]
    public async Task Verifies_a_deployed_stack()
    {
        var ended = await _dev.XdrAsync("verify", "dev", "--quiet");

        ended.Error.ShouldBe("");
        ended.Out.ShouldBe("Defender XDR is connected to law-soc-dev, and the data proves it.\n");
        ended.Exit.ShouldBe(ExitCode.Success);
    }

    [Fact]
    public async Task Compares_with_an_earlier_run()
    {
        var earlier = Path.Combine(_dev.Folder, "earlier");
        (await _dev.XdrAsync("verify", "dev", "--only", "XDR5019", "--report", earlier)).Exit.ShouldBe(ExitCode.Success);

        var ended = await _dev.XdrAsync("verify", "dev", "--baseline", Path.Combine(earlier, "report.json"), "--report", Path.Combine(_dev.Folder, "later"));

        ended.Exit.ShouldBe(ExitCode.Success, ended.Error);
        var later = await File.ReadAllTextAsync(Path.Combine(_dev.Folder, "later", "report.json"));
        later.ShouldContain("Started since");
    }

    [Fact]
    public async Task Says_that_a_baseline_is_no_report()
    {
        _dev.Write("note.json", "{}");

        var ended = await _dev.XdrAsync("verify", "dev", "--baseline", "note.json");

        ended.Exit.ShouldBe(ExitCode.Invalid);
        ended.Error.ShouldBe("note.json: mandatory XDR5920: The baseline \"note.json\" is not a report of xdr verify.\n    Name the report.json of an earlier run.\n");
    }

    [Fact]
    public async Task Answers_a_query()
    {
        var ended = await _dev.XdrAsync("query", "dev", "SecurityIncident | summarize Rows = count() | project Any = Rows > 0", "--format", "json");

        ended.Error.ShouldBe("");
        ended.Exit.ShouldBe(ExitCode.Success);
        JsonDocument.Parse(ended.Out).RootElement[0].GetProperty("Any").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Counts_rows_that_arrived_twice()
    {
        const string Twice = "let Twice = range Number from 1 to 5 step 1 | project TimeGenerated = now(), Name = tostring(Number % 2);\n";

        var ended = await _dev.XdrAsync("query", "dev", Twice + DoubledRows.Query(["Twice"]), "--format", "json");

        ended.Error.ShouldBe("");
        var row = JsonDocument.Parse(ended.Out).RootElement[0];
        row.GetProperty("Rows").GetInt64().ShouldBe(5);
        row.GetProperty("Doubled").GetInt64().ShouldBe(3);
    }

    [Fact]
    public async Task Says_where_a_query_is_wrong()
    {
        var ended = await _dev.XdrAsync("query", "dev", "SecurityIncident | summarize count( by Title");

        ended.Exit.ShouldBe(ExitCode.Invalid);
        ended.Error.ShouldStartWith("mandatory XDR4120: The workspace does not understand the query.");
    }

    [Fact]
    public async Task Reads_every_prerequisite()
    {
        var ended = await _dev.XdrAsync("preflight", "dev");

        ended.Exit.ShouldBe(ExitCode.Success, ended.Out);
        ended.Out.ShouldContain("Ready for Defender portal onboarding:");
        ended.Out.ShouldContain("met       Signed in to the stack's tenant: Tenant 4d1f0a9e-52c3-4b7a-9e86-1c0d2e3f4a5b");
    }

    [Fact]
    public async Task Refuses_the_options_of_the_embedded_Azure_without_local()
    {
        var ended = await _dev.XdrAsync("query", "dev", "print 1", "--port", "8443");

        ended.ShouldBe(new(
            ExitCode.Usage, "", "mandatory XDR7012: '--port' says how the embedded Azure starts, but the command goes to the stack's own cloud.\n"
            + "    Add --local, or leave '--port' out.\n"));
    }
}
