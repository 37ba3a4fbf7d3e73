using XdrInfra.Policies.Running;

namespace XdrInfra.Policies.Tests.Running;

public sealed class RuleHelpsTests
{
    [Fact]
    public void Describes_every_rule_and_the_code_of_a_rule_that_stops() =>
        RuleHelps.All(RuleLinks.None).Select(help => help.Code).ShouldBe(["XDR3000", .. RuleSet.All.Select(rule => rule.Code)]);

    [Fact]
    public void Points_at_the_page_below_the_root_that_it_is_given() =>
        RuleHelps.All(new RuleLinks(new Uri("https://example.com/soc/blob/main/")))[1].HelpUrl
            .ShouldBe("https://example.com/soc/blob/main/policies/XdrInfra.Policies/Rules/Duplicates/incident-creation-rules-kept.md");
}
