using System.Text.Json;
using XdrInfra.Cli.Tests.Git;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Tests.Diffing;

/// <summary>xdr diff in real repositories: what a reviewer is told, and how the run ends.</summary>
public sealed class DiffCommandTests
{
    private static readonly string Before = Stacks.Small("soc", "xdr-infra:onDestroy: restore", "xdr-infra:events: [EmailEvents]");

    private static readonly string After = Stacks.Small("soc", "xdr-infra:onDestroy: restore", "xdr-infra:events: [UrlClickEvents]", "xdr-infra:retention: { default: { totalDays: 180 } }");

    [Fact]
    public async Task Says_that_nothing_changes()
    {
        using var run = Changed(Before, Before);

        (await run.RunAsync("diff", "soc", "--base", "base")).ShouldBe(new CliOutcome(ExitCode.Success, "stack soc: no change\n", ""));
    }

    [Fact]
    public async Task Tells_each_field_each_removal_lost_days_and_charged_tables()
    {
        using var run = Changed(Before, After);

        var told = await run.RunAsync("diff", "soc", "--base", "base");

        told.ShouldBe(new CliOutcome(ExitCode.Success, """
            stack soc: 1 to create, 3 to update, 1 to give back
              ~ prior-state  xdr:sentinel:PriorState
                  tables: EmailEvents → (none)
                  tables: (none) → UrlClickEvents
              + retention-UrlClickEvents  xdr:sentinel:TableRetention
              ~ retention-SecurityIncident  xdr:sentinel:TableRetention
                  totalRetentionInDays: 365 → 180
              ~ retention-SecurityAlert  xdr:sentinel:TableRetention
                  totalRetentionInDays: 365 → 180
              - retention-EmailEvents  xdr:sentinel:TableRetention
                  It goes back to what was there before us, and is never lowered.
              ! 185 days of total retention lost, 365 → 180: SecurityIncident, SecurityAlert
              ! UrlClickEvents starts to stream and is charged
              ! EmailEvents is no longer wanted: take it out in the Defender portal

            """, ""));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task Ends_with_3_on_a_change_when_that_was_asked_for(string format)
    {
        using var run = Changed(Before, After);

        (await run.RunAsync("diff", "soc", "--base", "base", "--format", format)).Exit.ShouldBe(ExitCode.Success);
        (await run.RunAsync("diff", "soc", "--base", "base", "--format", format, "--fail-on-change")).Exit.ShouldBe(ExitCode.RuleFailed);
    }

    [Fact]
    public async Task Ends_with_0_when_nothing_changes_although_a_change_would_fail()
    {
        using var run = Changed(Before, Before);

        (await run.RunAsync("diff", "--all", "--base", "base", "--fail-on-change")).Exit.ShouldBe(ExitCode.Success);
    }

    [Fact]
    public async Task Tells_new_and_deleted_and_renamed_stacks()
    {
        using var run = Stacks.With(("old", Stacks.Small("old")), ("soc", Before));
        GitRun.Commit(run.Folder, "base");
        File.Delete(Path.Combine(run.Folder, Stacks.File("old")));
        run.Write(Stacks.File("new"), Stacks.Small("new"));

        var told = (await run.RunAsync("diff", "--all", "--base", "base")).Out.Split('\n').Where(line => line.Length > 0 && line[..3] is not ("   " or "  +" or "  ·"));

        told.ShouldBe(
        [
            "stack new: 11 to create",
            "  The stack is new.",
            "stack old: 11 to let go",
            "  The file of the stack is gone. Nothing happens in Azure until someone destroys the stack, which would do what is said here.",
            "stack soc: no change",
        ]);
    }

    [Fact]
    public async Task Tells_of_the_last_stack_that_goes()
    {
        using var run = Stacks.With(("soc", Before));
        GitRun.Commit(run.Folder, "base");
        File.Delete(Path.Combine(run.Folder, Stacks.File("soc")));

        (await run.RunAsync("diff", "--all", "--base", "base")).Out.ShouldStartWith("stack soc: 8 to give back, 4 to let go\n  The file of the stack is gone.");
    }

    [Fact]
    public async Task Tells_what_is_wrong_now_beside_the_other_stacks()
    {
        using var run = Stacks.With(("soc", Before), ("lab", Stacks.Small("lab")));
        GitRun.Commit(run.Folder, "base");
        run.Write(Stacks.File("lab"), Stacks.Small("lab", "xdr-infra:onDestroy: burn"));

        (await run.RunAsync("diff", "--all", "--base", "base")).ShouldBe(new CliOutcome(
            ExitCode.Invalid,
            "stack lab: not compared\n  The settings are wrong, so nobody can say what would change: 'xdr check' lists what to mend.\nstack soc: no change\n",
            "stacks/Pulumi.lab.yaml(8,24): mandatory XDR1039: Setting 'xdr-infra:onDestroy' is \"burn\"; use one of keep, restore.\n"));
    }

    [Fact]
    public async Task Says_when_the_settings_were_wrong_at_the_base()
    {
        using var run = Changed("config: {\n", Before);

        (await run.RunAsync("diff", "soc", "--base", "base")).Out
            .ShouldStartWith("stack soc: 12 to create\n  The settings were wrong at the base, so everything counts as new.\n");
    }

    [Fact]
    public async Task Takes_a_link_or_a_folder_at_the_base_for_no_stack_file()
    {
        using var run = Stacks.With();
        run.Write($"{Stacks.File("soc")}/inside.txt", "a folder");
        GitRun.Commit(run.Folder, "base");
        Directory.Delete(Path.Combine(run.Folder, Stacks.File("soc")), recursive: true);
        run.Write(Stacks.File("soc"), Before);

        (await run.RunAsync("diff", "soc", "--base", "base")).Out.ShouldStartWith("stack soc: 12 to create\n  The stack is new.\n");
    }

    [Fact]
    public async Task Finds_the_base_from_a_folder_below_the_project()
    {
        using var run = Changed(Before, Before);
        using var below = new CliRun(Path.Combine(run.Folder, "stacks"));

        (await below.RunAsync("diff", "soc", "--base", "base")).ShouldBe(new CliOutcome(ExitCode.Success, "stack soc: no change\n", ""));
    }

    [Fact]
    public async Task Says_which_reference_is_missing()
    {
        using var run = Changed(Before, Before);

        (await run.RunAsync("diff", "soc", "--base", "origin/main")).ShouldBe(Failure(
            "mandatory XDR7009: 'origin/main' names no commit here.\n    Give a branch, a tag or a commit that this checkout has, for example origin/main.\n"));
    }

    [Fact]
    public async Task Takes_a_reference_for_a_reference_whatever_it_looks_like()
    {
        using var run = Changed(Before, Before);

        (await run.RunAsync("diff", "soc", "--base=--output=stolen")).Error.ShouldStartWith("mandatory XDR7009: '--output=stolen' names no commit here.");
        File.Exists(Path.Combine(run.Folder, "stolen")).ShouldBeFalse();
    }

    [Fact]
    public async Task Says_how_to_get_what_a_shallow_checkout_lacks()
    {
        using var run = Changed(Before, After);
        GitRun.Commit(run.Folder, "head");
        using var shallow = new CliRun();
        GitRun.Do(shallow.Folder, "clone", "--quiet", "--depth", "1", new Uri(run.Folder).AbsoluteUri, ".");

        (await shallow.RunAsync("diff", "soc", "--base", "base")).ShouldBe(Failure(
            "mandatory XDR7009: 'base' names no commit here, and this checkout is shallow: it holds only the newest ones.\n"
            + "    Check out the whole history, for example with fetch-depth: 0, or fetch what is compared with.\n"));
    }

    [Fact]
    public async Task Says_that_there_is_no_repository()
    {
        using var run = Stacks.With(("soc", Before));

        (await run.RunAsync("diff", "soc", "--base", "main")).ShouldBe(Failure(
            "mandatory XDR7030: --base reads an earlier version through git, and git does not open a repository here: not a git repository (or any of the parent directories): .git.\n"
            + "    Run xdr inside of a checkout that git opens, or leave --base out.\n"));
    }

    [Fact]
    public async Task Writes_json_that_names_every_removal()
    {
        using var run = Changed(Before, After);

        using var json = JsonDocument.Parse((await run.RunAsync("diff", "soc", "--base", "base", "--format", "json")).Out);

        var removal = json.RootElement.GetProperty("stacks")[0].GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("kind").GetString() == "delete");
        removal.GetProperty("resource").GetString().ShouldBe("retention-EmailEvents");
        removal.GetProperty("notes")[0].GetString().ShouldBe("It goes back to what was there before us, and is never lowered.");
    }

    private static CliOutcome Failure(string error) => new(ExitCode.Usage, "", error);

    /// <summary>A repository whose tag "base" has one text of the stack, and whose work tree has the other.</summary>
    private static CliRun Changed(string before, string after)
    {
        var run = Stacks.With(("soc", before));
        GitRun.Commit(run.Folder, "base");
        run.Write(Stacks.File("soc"), after);
        return run;
    }
}
