using XdrInfra.Model.Settings;
using XdrInfra.Policies.Rules.Hygiene;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Hygiene;

public sealed class CheckOffExpiredTests
{
    [Fact]
    public void Passes_on_the_last_day() => Ask.Rule<CheckOffExpired>(Until("2027-01-31").On("2027-01-31")).ShouldBe("pass");

    [Fact]
    public void Fails_on_the_day_after() =>
        Ask.Rule<CheckOffExpired>(Until("2027-01-31").On("2027-02-01")).ShouldBe(
            "stacks/Pulumi.dev.yaml(16,3): Check XDR5007 was switched off until 2027-01-31. "
            + "Remove XDR5007 from 'off', or give it a new reason and a new last day.");

    [Fact]
    public void Does_not_apply_when_every_check_is_on() =>
        Ask.Rule<CheckOffExpired>(new TestStack("dev").WithSettings()).ShouldBe("not applicable: The stack switches no check off.");

    [Fact]
    public void Stays_undecided_while_the_checks_that_are_off_are_unknown() =>
        Ask.Rule<CheckOffExpired>(new TestStack("dev").WithSettings(settings => settings with { UnknownMaps = new HashSet<string>(StringComparer.Ordinal) { "xdr-infra:verify.off" } }))
            .ShouldBe("undecided: xdr-infra:verify.off");

    private static TestStack Until(string day) => new TestStack("dev").WithSettings(settings => settings with
    {
        Verify = settings.Verify with
        {
            Off = new Dictionary<string, CheckOff>
            {
                ["XDR5007"] = new(
                    TestSettings.At("dev", 16),
                    TestSettings.Written("no consent yet", "dev", 16),
                    TestSettings.Written(DateOnly.Parse(day), "dev", 16)),
            },
        },
    });
}
