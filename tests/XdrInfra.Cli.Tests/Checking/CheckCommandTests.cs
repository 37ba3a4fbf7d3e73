using System.Text.Json;
using System.Xml.Linq;
using XdrInfra.Cli.Tests.Git;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Tests.Checking;

/// <summary>xdr check as a pipeline runs it.</summary>
public sealed class CheckCommandTests
{
    private const string Kept = "xdr-infra:incidentCreationRules: keep";
    private const string Minimum = "xdr-infra:retention: { default: { totalDays: 90 }, minimumDays: 91 }";

    [Fact]
    public async Task Says_in_one_line_that_a_stack_is_right()
    {
        using var run = Stacks.With(("soc", Stacks.Small("soc")));

        var told = await run.RunAsync("check", "soc");

        told.Exit.ShouldBe(ExitCode.Success);
        told.Error.ShouldBe("");
        told.Out.Split('\n')[^2].ShouldMatch("^1 stack: 0 mandatory findings, [0-9]+ advisory, [0-9]+ rules passed\\.$");
    }

    [Fact]
    public async Task Counts_stacks_and_not_the_comparison_of_them()
    {
        using var run = Stacks.With(("lab", Stacks.Small("lab")), ("soc", Stacks.Small("soc")));

        (await run.RunAsync("check", "--all")).Out.Split('\n')[^2].ShouldStartWith("2 stacks: ");
    }

    [Fact]
    public async Task Shows_the_line_and_what_to_write()
    {
        using var run = Stacks.With(("soc", Stacks.Small("soc", Minimum)));

        var told = await run.RunAsync("check", "soc");

        told.Exit.ShouldBe(ExitCode.RuleFailed);
        told.Out.ShouldContain("""
            stacks/Pulumi.soc.yaml(8,48): mandatory XDR3003: Tables 'SecurityIncident' and 'SecurityAlert' are kept for 90 days, and the stack's minimum is 91.
              8 |   xdr-infra:retention: { default: { totalDays: 90 }, minimumDays: 91 }
                |                                                ^^ Set 'totalDays' to 91 or more.

            """);
    }

    [Theory]
    [InlineData("2027-01-31", ExitCode.Success)]
    [InlineData("2027-02-01", ExitCode.RuleFailed)]
    public async Task Holds_an_override_through_its_last_day(string asOf, ExitCode exit)
    {
        using var run = Stacks.With(("soc", Stacks.Small("soc", Minimum, "xdr-infra:policies: { XDR3003: { level: advisory, reason: moving, expires: \"2027-01-31\" } }")));

        var told = await run.RunAsync("check", "soc", "--as-of", asOf);

        told.Exit.ShouldBe(exit);
        told.Out.ShouldContain(exit == ExitCode.Success ? ": advisory XDR3003: " : ": mandatory XDR3003: ");
        told.Out.Contains("XDR3035: The override of XDR3003 ended on 2027-01-31", StringComparison.Ordinal).ShouldBe(exit != ExitCode.Success);
    }

    [Fact]
    public async Task Makes_an_advisory_rule_mandatory_where_the_stack_says_so()
    {
        using var run = Stacks.With(("soc", Stacks.Small("soc", Kept, "xdr-infra:policies: { XDR3001: { level: mandatory, reason: no doubles here, expires: \"2027-01-31\" } }")));

        (await run.RunAsync("check", "soc", "--as-of", "2026-11-21")).Exit.ShouldBe(ExitCode.RuleFailed);
    }

    [Fact]
    public async Task Does_not_take_an_override_without_a_reason()
    {
        using var run = Stacks.With(("soc", Stacks.Small("soc", Minimum, "xdr-infra:policies: { XDR3003: { level: disabled, expires: \"2027-01-31\" } }")));

        var told = await run.RunAsync("check", "soc", "--as-of", "2026-11-21");

        told.Exit.ShouldBe(ExitCode.RuleFailed);
        told.Out.ShouldContain(": mandatory XDR3003: ");
    }

    [Fact]
    public async Task Compares_with_the_base()
    {
        using var run = Stacks.With(("soc", Stacks.Small("soc", "xdr-infra:retention: { default: { totalDays: 730 } }")));
        GitRun.Commit(run.Folder, "base");
        run.Write(Stacks.File("soc"), Stacks.Small("soc", "xdr-infra:retention: { default: { totalDays: 729 } }"));

        var told = await run.RunAsync("check", "--all", "--base", "base");

        told.Exit.ShouldBe(ExitCode.RuleFailed);
        told.Out.ShouldContain("mandatory XDR3004: Tables 'SecurityIncident' and 'SecurityAlert' go from 730 to 729 days of 'totalDays', which gives up 1 day.");
    }

    [Fact]
    public async Task Lets_wrong_settings_decide_over_failed_rules()
    {
        using var run = Stacks.With(("lab", Stacks.Small("lab", Minimum)), ("soc", Stacks.Small("soc", "xdr-infra:onDestroy: burn")));

        (await run.RunAsync("check", "--all")).Exit.ShouldBe(ExitCode.Invalid);
    }

    [Fact]
    public async Task Finds_two_stacks_with_one_workspace()
    {
        var second = Stacks.Small("lab").Replace("law-lab", "LAW-soc", StringComparison.Ordinal);
        using var run = Stacks.With(("lab", second), ("soc", Stacks.Small("soc")));

        var told = await run.RunAsync("check", "--all");

        told.Exit.ShouldBe(ExitCode.RuleFailed);
        told.Out.ShouldContain("stacks/Pulumi.soc.yaml(7,55): mandatory XDR3030: ");
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("junit")]
    public async Task Keeps_standard_output_to_the_machine_whatever_is_wrong(string format)
    {
        using var run = Stacks.With(("lab", "config: {\n"), ("soc", Stacks.Small("soc", Minimum)), ("x\u00e4", ""));

        var told = await run.RunAsync("check", "--all", "--format", format);

        told.Exit.ShouldBe(ExitCode.Invalid);
        if (format == "junit")
        {
            XDocument.Parse(told.Out).Root.ShouldNotBeNull();
        }
        else
        {
            JsonDocument.Parse(told.Out).Dispose();
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("github")]
    [InlineData("markdown")]
    public async Task Writes_what_a_person_must_read_to_standard_error(string format)
    {
        using var run = Stacks.With(("soc", Stacks.Small("soc")));

        (await run.RunAsync("check", "--format", format)).ShouldBe(new CliOutcome(
            ExitCode.Usage, "", "mandatory XDR7005: No stack was named.\n    Name one, for example 'dev', or add --all.\n"));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("github")]
    [InlineData("markdown")]
    public async Task Writes_the_same_bytes_every_time(string format)
    {
        using var run = Stacks.With(("lab", Stacks.Small("lab", Minimum)), ("soc", Stacks.Small("soc", Kept, Minimum)));

        var once = await run.RunAsync("check", "--all", "--as-of", "2026-11-21", "--format", format);

        (await run.RunAsync("check", "--all", "--as-of", "2026-11-21", "--format", format)).ShouldBe(once);
    }

    [Fact]
    public async Task Refuses_a_stack_beside_all()
    {
        using var run = Stacks.With(("soc", Stacks.Small("soc")));

        (await run.RunAsync("check", "soc", "--all")).ShouldBe(new CliOutcome(
            ExitCode.Usage, "", "mandatory XDR7032: The stack 'soc' was named, and --all takes every stack.\n    Give one of the two.\n"));
    }
}
