using XdrInfra.Policies.Pages;
using XdrInfra.Testing.Golden;

namespace XdrInfra.Policies.Tests.Pages;

public sealed class RuleIndexTests
{
    [Fact]
    public void Is_what_the_rules_say() => GoldenFile.ShouldMatch(RuleIndex.Write(), $"../../../{RuleIndex.Path}");

    [Fact]
    public void The_page_of_codes_is_what_the_codes_say() => GoldenFile.ShouldMatch(CodePage.Write(), $"../../../{CodePage.Path}");
}
