using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Rules.Hygiene;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Hygiene;

public sealed class OverrideIncompleteTests
{
    [Fact]
    public void Passes_with_a_reason_and_a_day() => Ask.Rule<OverrideIncomplete>(Written("trial", "2027-01-31")).ShouldBe("pass");

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Fails_without_a_reason(string? reason) =>
        Ask.Rule<OverrideIncomplete>(Written(reason, "2027-01-31")).ShouldBe(
            "stacks/Pulumi.dev.yaml(20,3): The override of XDR3012 has no reason and changes nothing. Say why under 'reason'.");

    [Fact]
    public void Fails_without_a_day() =>
        Ask.Rule<OverrideIncomplete>(Written("trial", null)).ShouldBe(
            "stacks/Pulumi.dev.yaml(20,3): The override of XDR3012 has no last day and changes nothing. "
            + "Name the day under 'expires', in quotes, for example \"2027-01-31\".");

    [Fact]
    public void Does_not_apply_without_overrides() =>
        Ask.Rule<OverrideIncomplete>(new TestStack("dev").WithSettings()).ShouldBe("not applicable: The stack overrides no rule.");

    [Fact]
    public void Stays_undecided_while_the_overrides_are_unknown() =>
        Ask.Rule<OverrideIncomplete>(new TestStack("dev").WithSettings(settings => settings with { UnknownMaps = new HashSet<string>(StringComparer.Ordinal) { "xdr-infra:policies" } }))
            .ShouldBe("undecided: xdr-infra:policies");

    private static TestStack Written(string? reason, string? day) => new TestStack("dev").WithSettings(settings => settings with
    {
        Policies = new Dictionary<string, PolicyOverride> { ["XDR3012"] = TestSettings.Override("dev", Level.Advisory, reason, day) },
    });
}
