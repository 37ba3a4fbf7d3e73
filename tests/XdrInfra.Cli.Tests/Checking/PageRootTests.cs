using System.Text.Json;
using XdrInfra.Cli.Tests.Git;
using XdrInfra.Model.Findings;
using XdrInfra.Policies;

namespace XdrInfra.Cli.Tests.Checking;

/// <summary>Where findings say that their pages are: never at an address that nobody has named.</summary>
public sealed class PageRootTests
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    [Fact]
    public async Task Is_where_the_user_says()
    {
        using var run = Wrong();
        run.Variables["XDR_PAGES"] = "https://soc.contoso.com/xdr";

        (await HelpAsync(run)).ShouldBe("https://soc.contoso.com/xdr/docs/rules/codes.md#xdr1039");
    }

    [Theory]
    [InlineData("http://soc.contoso.com/")]
    [InlineData("https://user:s3cret@soc.contoso.com/")]
    [InlineData("https://soc.contoso.com/?token=s3cret")]
    [InlineData("soc")]
    public async Task Refuses_what_is_no_plain_address_without_repeating_it(string address)
    {
        using var run = Wrong();
        run.Variables["XDR_PAGES"] = address;

        (await run.RunAsync("check", "soc", "--format", "json")).ShouldBe(new CliOutcome(
            ExitCode.Usage,
            "",
            "mandatory XDR7031: The environment variable XDR_PAGES says where the pages of the rules are published, and holds no plain https address.\n"
            + "    Set XDR_PAGES to an address such as https://HOST/FOLDER/, without user, query and fragment, or leave it out.\n"));
    }

    [Fact]
    public async Task Is_the_repository_that_GitHub_checks()
    {
        using var run = WithPages();
        run.Variables["GITHUB_SERVER_URL"] = "https://github.contoso.com";
        run.Variables["GITHUB_REPOSITORY"] = "soc/xdr";
        run.Variables["GITHUB_SHA"] = Commit;

        (await HelpAsync(run)).ShouldBe($"https://github.contoso.com/soc/xdr/blob/{Commit}/docs/rules/codes.md#xdr1039");
    }

    [Theory]
    [InlineData("TfsGit", "https://contoso@dev.azure.com/contoso/soc/_git/xdr", $"https://dev.azure.com/contoso/soc/_git/xdr?path=/docs/rules/codes.md&version=GC{Commit}#xdr1039")]
    [InlineData("GitHub", "https://github.com/contoso/xdr", $"https://github.com/contoso/xdr/blob/{Commit}/docs/rules/codes.md#xdr1039")]
    [InlineData("Bitbucket", "https://bitbucket.org/contoso/xdr", $"https://bitbucket.org/contoso/xdr/src/{Commit}/docs/rules/codes.md#xdr1039")]
    [InlineData("Svn", "https://svn.contoso.com/xdr", null)]
    public async Task Is_the_repository_that_Azure_Pipelines_checks(string provider, string address, string? help)
    {
        using var run = WithPages();
        run.Variables["BUILD_REPOSITORY_PROVIDER"] = provider;
        run.Variables["BUILD_REPOSITORY_URI"] = address;
        run.Variables["BUILD_SOURCEVERSION"] = Commit;

        (await HelpAsync(run)).ShouldBe(help);
    }

    [Fact]
    public async Task Is_the_project_that_GitLab_checks()
    {
        using var run = WithPages();
        run.Variables["CI_PROJECT_URL"] = "https://gitlab.contoso.com/soc/xdr";
        run.Variables["CI_COMMIT_SHA"] = Commit;

        (await HelpAsync(run)).ShouldBe($"https://gitlab.contoso.com/soc/xdr/-/blob/{Commit}/docs/rules/codes.md#xdr1039");
    }

    [Fact]
    public async Task Is_the_origin_of_the_checkout_on_a_host_that_is_known()
    {
        using var run = WithPages();
        GitRun.Commit(run.Folder, "base");
        GitRun.Do(run.Folder, "remote", "add", "origin", "https://x-access-token:s3cret@github.com/contoso/soc.git");

        var help = (await HelpAsync(run)).ShouldNotBeNull();

        help.ShouldStartWith("https://github.com/contoso/soc/blob/");
        help.ShouldEndWith("/docs/rules/codes.md#xdr1039");
        help.ShouldNotContain("s3cret");
    }

    [Theory]
    [InlineData("https://git.contoso.com/soc.git")]
    [InlineData("/srv/git/soc.git")]
    public async Task Is_nowhere_when_the_host_is_not_known(string origin)
    {
        using var run = WithPages();
        GitRun.Commit(run.Folder, "base");
        GitRun.Do(run.Folder, "remote", "add", "origin", origin);

        (await HelpAsync(run)).ShouldBeNull();
    }

    [Fact]
    public async Task Is_nowhere_when_the_repository_does_not_carry_the_pages()
    {
        using var run = Wrong();
        run.Variables["GITHUB_SERVER_URL"] = "https://github.com";
        run.Variables["GITHUB_REPOSITORY"] = "contoso/stacks-only";
        run.Variables["GITHUB_SHA"] = Commit;

        (await HelpAsync(run)).ShouldBeNull();
    }

    [Fact]
    public async Task Counts_the_folder_of_the_project_inside_of_the_repository()
    {
        using var run = new CliRun();
        run.Write("soc team/Pulumi.yaml", "name: xdr-infra\nruntime: dotnet\nstackConfigDir: stacks\n");
        run.Write($"soc team/{Stacks.File("soc")}", Stacks.Small("soc", "xdr-infra:onDestroy: burn"));
        run.Write($"soc team/{RuleSet.All[0].Page}", "# A page\n");
        GitRun.Commit(run.Folder, "base");
        using var inside = new CliRun(Path.Combine(run.Folder, "soc team"));
        inside.Variables["CI_PROJECT_URL"] = "https://gitlab.com/contoso/soc";
        inside.Variables["CI_COMMIT_SHA"] = Commit;

        (await HelpAsync(inside)).ShouldBe($"https://gitlab.com/contoso/soc/-/blob/{Commit}/soc%20team/docs/rules/codes.md#xdr1039");
    }

    /// <summary>The address of the one finding.</summary>
    private static async Task<string?> HelpAsync(CliRun run)
    {
        var told = await run.RunAsync("check", "soc", "--format", "json");
        using var json = JsonDocument.Parse(told.Out);
        var finding = json.RootElement.GetProperty("stacks")[0].GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
        return finding.TryGetProperty("helpUrl", out var help) ? help.GetString() : null;
    }

    private static CliRun Wrong() => Stacks.With(("soc", Stacks.Small("soc", "xdr-infra:onDestroy: burn")));

    private static CliRun WithPages()
    {
        var run = Wrong();
        run.Write(RuleSet.All[0].Page, "# A page\n");
        return run;
    }
}
