using System.Text.Json;
using System.Xml.Linq;
using XdrInfra.Cli.Tests.Git;

namespace XdrInfra.Cli.Tests.Pipelines;

/// <summary>The shell lines of docs/ci.md, run on a pull request that fails a mandatory rule and would like not to.</summary>
public sealed class CiPageTests
{
    private const string Kept = "xdr-infra:retention: { default: { totalDays: 730 } }";
    private const string Shortened = "xdr-infra:retention: { default: { totalDays: 365 } }";

    private const string Finding = "Tables 'SecurityIncident' and 'SecurityAlert' go from 730 to 365 days of 'totalDays', which gives up 365 days.";

    [Fact]
    public void On_GitHub_the_finding_stands_on_its_line_and_the_job_fails()
    {
        using var runner = new Runner();
        using var pull = PullRequest();

        var steps = runner.Run(PipelinePage.Steps("GitHub"), pull.Folder);

        steps.Select(step => step.Exit).ShouldBe([0, 3, 0, 3]);
        steps[1].Out.ShouldContain($"::error file=stacks/Pulumi.soc.yaml,line=8,col=48,endColumn=51,title=XDR3004::{Finding}");
        File.ReadAllText(Path.Combine(runner.Temp, "summary.md")).ShouldContain("- **365 days of total retention lost**, 730 → 365: `SecurityIncident`, `SecurityAlert`");
        using var sarif = JsonDocument.Parse(File.ReadAllText(Path.Combine(runner.Temp, "xdr.sarif")));
        sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleId").GetString()).ShouldContain("XDR3004");
    }

    [Fact]
    public void In_Azure_Pipelines_the_finding_is_a_failed_test_and_the_job_fails()
    {
        using var runner = new Runner();
        using var pull = PullRequest();

        var steps = runner.Run(PipelinePage.Steps("Azure Pipelines"), pull.Folder);

        steps.Select(step => step.Exit).ShouldBe([0, 3, 0]);
        XDocument.Parse(File.ReadAllText(Path.Combine(runner.Temp, "xdr.junit.xml"))).Descendants("failure").Select(failure => failure.Attribute("message")?.Value).ShouldContain(Finding);
        steps[2].Out.ShouldBe($"##vso[task.uploadsummary]{runner.Temp}/xdr.md\n");
        File.ReadAllText(Path.Combine(runner.Temp, "xdr.md")).ShouldContain("**365 days of total retention lost**");
    }

    [Theory]
    [InlineData("GitHub")]
    [InlineData("Azure Pipelines")]
    public void Installs_a_pinned_xdr_from_one_feed_before_anything_is_checked_out_and_outside_of_it(string service)
    {
        using var runner = new Runner();
        using var pull = PullRequest();

        runner.Run(PipelinePage.Steps(service), pull.Folder);

        PipelinePage.Steps(service)[1].ShouldBeNull();
        runner.Installed.ShouldBe("/temp|tool|install|XdrInfra.Cli|--tool-path|tools|--version|0.1.0|--source|https://feed.example.com/v3/index.json|");
    }

    [Theory]
    [InlineData("GitHub")]
    [InlineData("Azure Pipelines")]
    public void Passes_a_pull_request_that_changes_nothing(string service)
    {
        using var runner = new Runner();
        using var pull = PullRequest(Kept);

        runner.Run(PipelinePage.Steps(service), pull.Folder).ShouldAllBe(step => step.Exit == 0 && step.Error == "");
    }

    /// <summary>A repository whose checked-out branch is the pull request; it also brings files that a careless pipeline would trust.</summary>
    private static CliRun PullRequest(string after = Shortened)
    {
        var run = Stacks.With(("soc", Stacks.Small("soc", Kept)));
        GitRun.Commit(run.Folder, "base");
        GitRun.Do(run.Folder, "checkout", "--quiet", "-b", "change");
        run.Write(Stacks.File("soc"), Stacks.Small("soc", after));
        run.Write("nuget.config", "<configuration><packageSources><clear /><add key=\"mine\" value=\"https://evil.example.com/\" /></packageSources></configuration>\n");
        run.Write("tools/xdr", "#!/bin/sh\nexit 0\n");
        GitRun.Commit(run.Folder, "change-tag");
        return run;
    }
}
