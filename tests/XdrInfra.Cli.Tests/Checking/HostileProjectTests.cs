using XdrInfra.Cli.Tests.Git;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Tests.Checking;

/// <summary>What a pull request can put into a repository beside bytes: links, folders, odd names, a broken project file.</summary>
public sealed class HostileProjectTests
{
    private const string LinkOut = "XDR7033: The path leads over a link out of the repository, where xdr does not read for it.";

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/etc/passwd")]
    [InlineData("../../outside.yaml")]
    public async Task Does_not_read_what_a_stack_file_links_to_outside(string target)
    {
        using var run = Stacks.With(("soc", Stacks.Small("soc")));
        File.CreateSymbolicLink(Path.Combine(run.Folder, Stacks.File("link")), target);

        var told = await run.RunAsync("check", "--all");

        told.Exit.ShouldBe(ExitCode.Invalid);
        told.Out.ShouldStartWith($"stacks/Pulumi.link.yaml: mandatory {LinkOut}\n  Put the file itself here, or a link to a file of this repository.\n");
        told.Out.ShouldContain("2 stacks: ");
    }

    [Fact]
    public async Task Does_not_follow_links_to_links_and_folders_out()
    {
        using var run = Stacks.With();
        Directory.CreateSymbolicLink(Path.Combine(run.Folder, "hop"), "/etc");
        Directory.CreateDirectory(Path.Combine(run.Folder, "stacks"));
        File.CreateSymbolicLink(Path.Combine(run.Folder, Stacks.File("soc")), "../hop/passwd");

        (await run.RunAsync("check", "soc")).Out.ShouldStartWith($"stacks/Pulumi.soc.yaml: mandatory {LinkOut}");
    }

    [Fact]
    public async Task Does_not_list_a_folder_of_stacks_that_is_a_link_out()
    {
        using var elsewhere = Stacks.With(("soc", Stacks.Small("soc")));
        using var run = Stacks.With();
        Directory.CreateSymbolicLink(Path.Combine(run.Folder, "stacks"), Path.Combine(elsewhere.Folder, "stacks"));

        (await run.RunAsync("check", "--all")).ShouldBe(new CliOutcome(
            ExitCode.Invalid, "", $"stacks: mandatory {LinkOut}\n    Put the file itself here, or a link to a file of this repository.\n"));
    }

    [Fact]
    public async Task Follows_a_link_inside_of_the_repository()
    {
        using var run = new CliRun();
        run.Write("shared/soc.yaml", Stacks.Small("soc"));
        run.Write("team/Pulumi.yaml", "name: xdr-infra\nruntime: dotnet\nstackConfigDir: stacks\n");
        Directory.CreateDirectory(Path.Combine(run.Folder, "team", "stacks"));
        File.CreateSymbolicLink(Path.Combine(run.Folder, "team", Stacks.File("soc")), "../../shared/soc.yaml");
        GitRun.Commit(run.Folder, "base");
        using var team = new CliRun(Path.Combine(run.Folder, "team"));

        (await team.RunAsync("check", "soc")).Exit.ShouldBe(ExitCode.Success);
    }

    [Theory]
    [InlineData("soc")]
    [InlineData("--all")]
    public async Task Says_that_the_project_file_is_broken_and_not_that_stacks_are_missing(string which)
    {
        using var run = Stacks.With(("soc", Stacks.Small("soc")));
        run.Write("Pulumi.yaml", "name: [\n");

        var told = await run.RunAsync("check", which);

        told.Exit.ShouldBe(ExitCode.Invalid);
        $"{told.Out}{told.Error}".ShouldStartWith("Pulumi.yaml(2,1): mandatory XDR1006: The file is not YAML: while parsing a node, did not find expected node content.\n");
        $"{told.Out}{told.Error}".ShouldNotContain("XDR1001");
    }

    [Fact]
    public async Task Takes_a_file_name_with_the_signs_of_every_format_for_a_name()
    {
        const string Name = "a%b,c::d|e`f<g>é";
        using var run = Stacks.With((Name, Stacks.Small("soc")));

        (await run.RunAsync("check", "--all", "--format", "github")).Out.ShouldBe(
            "::error file=stacks/Pulumi.a%25b%2Cc%3A%3Ad|e`f<g>é.yaml,line=5,col=26,endColumn=29,title=XDR1046::Setting 'xdr-infra:environment' is \"soc\", but this is the stack \"a%25b,c::d|e`f<g>é\"; "
            + "the settings of one stack must not reach another. Write \"a%25b,c::d|e`f<g>é\", or choose the stack \"soc\".\n");
        (await run.RunAsync("check", "--all", "--format", "markdown")).Out.ShouldContain("| mandatory | XDR1046 | `` stacks/Pulumi.a%b,c::d\\|e`f<g>é.yaml(5,26) `` |");
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("01/02/2026")]
    public async Task Says_what_a_day_is(string day)
    {
        using var run = Stacks.With(("soc", Stacks.Small("soc")));

        var told = await run.RunAsync("check", "soc", "--as-of", day);

        told.Exit.ShouldBe(ExitCode.Usage);
        told.Error.ShouldStartWith($"'{day}' is no day of the calendar; write year, month and day, for example 2027-04-01.\n");
    }

    [Fact]
    public async Task Says_what_the_name_of_a_stack_may_hold()
    {
        using var run = Stacks.With(("soc", Stacks.Small("soc")));

        (await run.RunAsync("check", "a b")).Out.ShouldStartWith(
            "stacks/Pulumi.a b.yaml: mandatory XDR1001: There is no stack \"a b\": the file is missing. The stacks here are soc.\n  The name of a stack holds letters, digits, '-', '_' and '.' only.\n");
    }
}
