using System.Text.Json;
using System.Xml.Linq;
using XdrInfra.Verify.Reports.Machine;
using XdrInfra.Verify.Running;
using XdrInfra.Verify.Tests.Fakes;

namespace XdrInfra.Verify.Tests.Reports;

public sealed class MachineReportTests
{
    private static readonly Task<VerificationReport> Report = Samples.ReportAsync();

    [Theory]
    [InlineData("failing")]
    [InlineData("healthy")]
    [InlineData("empty")]
    public async Task Json_is_as_the_published_schema_says(string which)
    {
        var report = which switch { "failing" => await Report, "healthy" => await Samples.HealthyAsync(), _ => await Run.AllAsync(new FakeClients()) };
        using var json = JsonDocument.Parse(new JsonReport().Write(report));
        using var schema = JsonDocument.Parse(ReportSchema.Text);

        SchemaCheck.Compare(json.RootElement, schema.RootElement, "$").ShouldBeEmpty();
    }

    [Fact]
    public async Task Json_repeats_the_verdict_and_the_exit_code()
    {
        using var json = JsonDocument.Parse(new JsonReport().Write(await Report));

        json.RootElement.GetProperty("verdict").GetString().ShouldBe("3 checks failed, 1 could not be answered, 3 still wait.");
        json.RootElement.GetProperty("exitCode").GetInt32().ShouldBe(6);
    }

    [Fact]
    public async Task JUnit_skips_what_waits_and_never_calls_it_passed()
    {
        var suite = XDocument.Parse(new JUnitReport().Write(await Report)).Root!;
        var waiting = suite.Elements("testcase").Single(test => ((string)test.Attribute("name")!).StartsWith("XDR5008", StringComparison.Ordinal));

        ((string)suite.Attribute("failures")!).ShouldBe("3");
        ((string)suite.Attribute("errors")!).ShouldBe("1");
        ((string)waiting.Element("skipped")!.Attribute("message")!).ShouldBe("waiting for a person: 7 of 8 tables fresh; not yet: CloudAppEvents. No table of this product has a fresh row.");
    }

    [Fact]
    public async Task Sarif_holds_the_drift_of_the_configuration_only()
    {
        using var sarif = JsonDocument.Parse(new SarifReport().Write(await Report));
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();

        results.Select(result => result.GetProperty("ruleId").GetString()).ShouldBe(["XDR5004"]);
        results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("stacks/Pulumi.soc.yaml");
    }

    [Fact]
    public async Task Markdown_begins_with_the_verdict_and_keeps_hostile_text_inert()
    {
        var text = new MarkdownReport().Write(await Report);

        text.ShouldStartWith("## 3 checks failed, 1 could not be answered, 3 still wait.\n");
        text.ShouldNotContain("<script>");
        text.ShouldContain("\\[x\\](javascript");
    }
}
