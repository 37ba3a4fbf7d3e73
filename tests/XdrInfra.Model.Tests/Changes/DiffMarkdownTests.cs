using XdrInfra.Model.Catalog;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Output;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Model.Tests.Changes;

/// <summary>The body of a comment: short enough to be taken, and nothing that must be seen is folded away or lost.</summary>
public sealed class DiffMarkdownTests
{
    // https://github.com/orgs/community/discussions/27190
    private const int MostOfAComment = 65_536;

    private static readonly ResourceGraph Before = GraphBuilder.Build(StackText.Settings("xdr-infra:events: [endpoint, EmailEvents]"), ProductCatalog.Tables);

    private static readonly ResourceGraph After = GraphBuilder.Build(
        StackText.Settings("xdr-infra:events: [endpoint]", "xdr-infra:solution: { install: false }", "xdr-infra:retention: { default: { totalDays: 180 } }"), ProductCatalog.Tables);

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(100)]
    [InlineData(2_000)]
    public void Fits_into_a_comment_however_many_stacks_change(int stacks)
    {
        var text = Write([.. Enumerable.Range(1, stacks).Select(Changed)]);

        text.Length.ShouldBeLessThan(MostOfAComment);
        (text.Split("\n### ").Length - 1 + Untold(text)).ShouldBe(stacks);
    }

    [Fact]
    public void Tells_the_warnings_of_a_stack_before_its_fields()
    {
        var text = Write([.. Enumerable.Range(1, 60).Select(Changed)]);

        text.Split("\n### ").Skip(1).Count(section => section.Contains("**185 days of total retention lost**, 365 → 180: ", StringComparison.Ordinal)).ShouldBeGreaterThan(30);
        text.ShouldContain("; the fields are left out here, run `xdr diff` for them.\n");
    }

    [Fact]
    public void Names_every_removal_outside_of_the_fold()
    {
        var open = Write([Changed(1)]).Split("<details>")[0];

        open.ShouldContain("- **Let go:** `solution`, `retention-EmailEvents`. It stays in Azure as it is; only the ownership is dropped.\n");
        open.ShouldContain("- Tables to take out in the Defender portal: `EmailEvents`\n");
    }

    [Fact]
    public void Opens_and_closes_every_fold()
    {
        var text = Write([.. Enumerable.Range(1, 30).Select(Changed)]);

        (text.Split("<details>").Length, text.Split("\n\n</details>\n").Length).ShouldBe((text.Split("</summary>\n\n").Length, text.Split("<details>").Length));
    }

    [Fact]
    public void Shows_what_is_noted_of_a_stack_that_does_not_change() =>
        Write([new StackDiff("soc", []) { Notes = ["The settings are wrong."] }]).ShouldBe("## What this change does\n\n0 of 1 stacks change.\n\n### soc\n\nThe settings are wrong.\n\n");

    [Theory]
    [InlineData("a|b", "| update | `connector` | `tag`: `a\\|b` → `c` |")]
    [InlineData("`x`", "| update | `connector` | `tag`: `` `x` `` → `c` |")]
    [InlineData("``", "| update | `connector` | `tag`: ``` `` ``` → `c` |")]
    [InlineData("<img src=x>", "| update | `connector` | `tag`: `<img src=x>` → `c` |")]
    [InlineData("line\nbreak", "| update | `connector` | `tag`: `line break` → `c` |")]
    [InlineData("", "| update | `connector` | `tag`: ` ` → `c` |")]
    public void Keeps_any_value_inside_of_its_cell(string value, string row)
    {
        var change = new Change("connector", "x:y:Z", ChangeKind.Update) { Properties = [new("tag", value, "c")] };

        Write([new StackDiff("soc", [change])]).ShouldContain($"\n{row}\n");
    }

    private static int Untold(string text) => text.Split('\n').SingleOrDefault(line => line.EndsWith(" more stacks change; run `xdr diff` for them.", StringComparison.Ordinal)) is { } line
        ? int.Parse(line.Split(' ')[0])
        : 0;

    private static StackDiff Changed(int number) => GraphDiff.Compare(Before, After, ProductCatalog.Tables) with { Stack = $"customer-{number}" };

    private static string Write(IReadOnlyList<StackDiff> diffs)
    {
        using var output = new StringWriter();
        DiffWriters.Write(DiffFormat.Markdown, diffs, output);
        return output.ToString();
    }
}
