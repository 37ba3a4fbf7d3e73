using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Rules.Hygiene;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Hygiene;

public sealed class OverrideOfUnknownRuleTests
{
    [Theory]
    [InlineData("XDR3012")]
    [InlineData("XDR3030")]
    public void Passes_when_the_rule_exists(string code) => Ask.Rule<OverrideOfUnknownRule>(Overriding(code)).ShouldBe("pass");

    [Fact]
    public void Fails_when_it_does_not() =>
        Ask.Rule<OverrideOfUnknownRule>(Overriding("XDR3999")).ShouldBe(
            $"stacks/Pulumi.dev.yaml(20,3): There is no rule XDR3999. "
            + $"Write a code from XDR3001 to {RuleSet.All[^1].Code} that the index of rules lists.");

    [Fact]
    public void Does_not_apply_without_overrides() =>
        Ask.Rule<OverrideOfUnknownRule>(new TestStack("dev").WithSettings()).ShouldBe("not applicable: The stack overrides no rule.");

    [Fact]
    public void Stays_undecided_while_the_overrides_are_unknown() =>
        Ask.Rule<OverrideOfUnknownRule>(new TestStack("dev").WithSettings(settings => settings with { UnknownMaps = new HashSet<string>(StringComparer.Ordinal) { "xdr-infra:policies" } }))
            .ShouldBe("undecided: xdr-infra:policies");

    private static TestStack Overriding(string code) => new TestStack("dev").WithSettings(settings => settings with
    {
        Policies = new Dictionary<string, PolicyOverride> { [code] = TestSettings.Override("dev", Level.Advisory, "trial", "2027-01-31") },
    });
}
