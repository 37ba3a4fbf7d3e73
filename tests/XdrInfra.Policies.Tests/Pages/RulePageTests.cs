using XdrInfra.Model.Output;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Pages;
using XdrInfra.Policies.Running;

namespace XdrInfra.Policies.Tests.Pages;

/// <summary>Every rule has a page, and the page says what the code does.</summary>
public sealed class RulePageTests
{
    [Theory]
    [MemberData(nameof(Codes))]
    public void Has_the_fixed_headings_in_order(string code) => PageOf(code).Sections.ShouldBe(RulePage.Headings);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Has_text_under_every_heading(string code)
    {
        var page = PageOf(code);

        RulePage.Headings.Where(heading => page[heading].Length == 0).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Says_code_slug_area_and_level_of_the_code(string code)
    {
        var rule = Find(code);

        RulePage.Of(rule).FrontMatter.ShouldBe(new Dictionary<string, string>
        {
            ["code"] = rule.Code,
            ["slug"] = rule.Slug,
            ["area"] = rule.Area.ToString(),
            ["level"] = rule.Default.ToString().ToLowerInvariant(),
        });
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Carries_code_and_title_of_the_code(string code)
    {
        var rule = Find(code);

        PageOf(code).Markdown.ShouldContain($"\n# {rule.Code}: {rule.Title}\n");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Shows_a_passing_example_that_passes(string code)
    {
        var outcome = ExampleRun.Of(Find(code), PageOf(code)["Passing example"]);

        (outcome.Outcome, outcome.Note, ExampleRun.Say(outcome)).ShouldBe((CaseOutcome.Pass, null, ""));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Shows_a_failing_example_with_the_messages_that_it_gets(string code)
    {
        var section = PageOf(code)["Failing example"];
        var outcome = ExampleRun.Of(Find(code), section);

        outcome.Outcome.ShouldBe(CaseOutcome.Fail, outcome.Note);
        PageFiles.ShouldSay(Find(code), section, ExampleRun.Say(outcome));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Has_links_that_lead_somewhere(string code) => PageFiles.BrokenLinks(Find(code), PageOf(code)["Links"]).ShouldBeEmpty();

    public static TheoryData<string> Codes() => [.. RuleSet.All.Select(rule => rule.Code)];

    private static RuleInfo Find(string code) => RuleSet.All.Single(rule => rule.Code == code);

    private static RulePage PageOf(string code) => RulePage.Of(Find(code));
}
