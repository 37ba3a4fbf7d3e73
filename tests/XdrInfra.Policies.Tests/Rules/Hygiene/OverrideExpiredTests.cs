using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Rules.Hygiene;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Hygiene;

public sealed class OverrideExpiredTests
{
    [Fact]
    public void Passes_on_the_last_day() => Ask.Rule<OverrideExpired>(Until("2027-01-31").On("2027-01-31")).ShouldBe("pass");

    [Fact]
    public void Fails_on_the_day_after() =>
        Ask.Rule<OverrideExpired>(Until("2027-01-31").On("2027-02-01")).ShouldBe(
            "stacks/Pulumi.dev.yaml(20,3): The override of XDR3012 ended on 2027-01-31 and changes nothing any more. "
            + "Remove XDR3012 from 'policies', or give it a new reason and a new last day.");

    [Fact]
    public void Does_not_apply_without_overrides() =>
        Ask.Rule<OverrideExpired>(new TestStack("dev").WithSettings()).ShouldBe("not applicable: The stack overrides no rule.");

    [Fact]
    public void Stays_undecided_while_the_overrides_are_unknown() =>
        Ask.Rule<OverrideExpired>(new TestStack("dev").WithSettings(settings => settings with { UnknownMaps = new HashSet<string>(StringComparer.Ordinal) { "xdr-infra:policies" } }))
            .ShouldBe("undecided: xdr-infra:policies");

    private static TestStack Until(string day) => new TestStack("dev").WithSettings(settings => settings with
    {
        Policies = new Dictionary<string, PolicyOverride> { ["XDR3012"] = TestSettings.Override("dev", Level.Advisory, "trial", day) },
    });
}
