using System.Text.Json;
using System.Xml.Linq;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;
using XdrInfra.Testing.Golden;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Model.Tests.Output;

public sealed class ReportWriterTests
{
    [Theory]
    [InlineData(ReportFormat.Text, "text.txt")]
    [InlineData(ReportFormat.Json, "json.json")]
    [InlineData(ReportFormat.Sarif, "sarif.json")]
    [InlineData(ReportFormat.JUnit, "junit.xml")]
    [InlineData(ReportFormat.GitHub, "github.txt")]
    [InlineData(ReportFormat.Markdown, "markdown.md")]
    public void A_format_stays_the_same(ReportFormat format, string file) =>
        GoldenFile.ShouldMatch(Reports.Write(format, Reports.Mixed, Reports.Quiet, Reports.Wrong), $"Output/{file}");

    [Fact]
    public void Text_shows_the_line_with_a_mark_and_what_to_write() => Reports.Write(ReportFormat.Text, Reports.Mixed).ShouldContain(
        """
        stacks/Pulumi.soc.yaml(3,20): mandatory XDR3007: The workspace keeps data for 89 days; keep it for at least 90.
          3 |     retentionDays: 89
            |                    ^^ Set retentionDays to 90.

        """);

    [Fact]
    public void Text_of_nothing_is_one_sentence() =>
        Reports.Write(ReportFormat.Text, Reports.Quiet).ShouldBe("1 stack: 0 mandatory findings, 0 advisory, 1 rule passed.\n");

    [Fact]
    public void Text_cuts_a_long_line_around_the_place()
    {
        var line = $"{new string('a', 100)}WRONG{new string('b', 100)}";
        var excerpt = SourceExcerpt.Of(new Location.Text("f", 1, 101, 5), [line]).ShouldNotBeNull();

        excerpt.Source.ShouldBe($"  1 | {new string('a', 30)}WRONG{new string('b', 45)}");
        excerpt.Mark.ShouldBe($"    | {new string(' ', 30)}^^^^^");
    }

    [Fact]
    public void Sarif_names_rule_place_and_help()
    {
        using var sarif = JsonDocument.Parse(Reports.Write(ReportFormat.Sarif, Reports.Mixed));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results").EnumerateArray().Single(item => item.GetProperty("ruleId").GetString() == "XDR3007");
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");

        result.GetProperty("level").GetString().ShouldBe("error");
        (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32()).ShouldBe((3, 20, 22));
        rule.GetProperty("name").GetString().ShouldBe("WorkspaceRetentionMinimum");
        rule.GetProperty("helpUri").GetString().ShouldBe("https://example.com/docs/rules/XDR3007");
        rule.GetProperty("help").GetProperty("text").GetString().ShouldBe("Shorter retention removes evidence before an investigation can use it.");
    }

    [Fact]
    public void JUnit_is_red_for_mandatory_findings_and_broken_rules_only()
    {
        var suite = XDocument.Parse(Reports.Write(ReportFormat.JUnit, Reports.Mixed)).Root.ShouldNotBeNull().Element("testsuite").ShouldNotBeNull();

        new[] { "tests", "failures", "errors", "skipped" }.Select(name => suite.Attribute(name)?.Value).ShouldBe(["5", "1", "1", "1"]);
        suite.Elements("testcase").Count(item => item.Element("failure") is not null).ShouldBe(1);
    }

    [Fact]
    public void GitHub_commands_cannot_be_broken_by_text()
    {
        var finding = new Finding("XDR1006", Level.Mandatory, new Location.Text("a,b:c.yaml", 1, 2), "50%\n::warning::no");

        Reports.Write(ReportFormat.GitHub, new StackReport("soc", null, [finding], []))
            .ShouldBe("::error file=a%2Cb%3Ac.yaml,line=1,col=2,endColumn=3,title=XDR1006::50%25%0A::warning::no\n");
    }

    [Fact]
    public void Markdown_cannot_be_broken_by_text()
    {
        var finding = new Finding("XDR1006", Level.Mandatory, new Location.Text("a|b.yaml", 1, 2), "<img> [x](y) | `z`");

        Reports.Write(ReportFormat.Markdown, new StackReport("soc", null, [finding], []))
            .ShouldContain("| mandatory | XDR1006 | `a\\|b.yaml(1,2)` | \\<img\\> \\[x\\]\\(y\\) \\| \\`z\\` |");
    }

    [Theory]
    [InlineData(ReportFormat.Json)]
    [InlineData(ReportFormat.Sarif)]
    [InlineData(ReportFormat.JUnit)]
    public void Machine_formats_hold_any_text(ReportFormat format)
    {
        var finding = new Finding("XDR1006", Level.Mandatory, new Location.Text(StackText.File, 1, 2), "\u0000 \uD800 ]]> \" < & \uFFFF");
        var text = Reports.Write(format, new StackReport("s\u0001", null, [finding], []));

        if (format == ReportFormat.JUnit)
        {
            XDocument.Parse(text).Root.ShouldNotBeNull();
        }
        else
        {
            JsonDocument.Parse(text).Dispose();
        }
    }

    [Fact]
    public void Findings_are_sorted_and_shown_once()
    {
        var late = new Finding("XDR3001", Level.Mandatory, new Location.Text("f", 9, 1), "Late.");
        var early = new Finding("XDR3002", Level.Mandatory, new Location.Text("f", 2, 1), "Early.");

        new StackReport("soc", "f", [late, early, late], []).AllFindings.ShouldBe([early, late]);
    }
}
