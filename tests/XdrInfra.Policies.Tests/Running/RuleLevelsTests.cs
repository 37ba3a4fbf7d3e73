using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Running;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Running;

public sealed class RuleLevelsTests
{
    private static readonly RuleInfo Rule = new("XDR3901", "fixed-rule", RuleArea.Hygiene, Level.Mandatory, "Do it", "Because.");
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Takes_the_default_when_nobody_says_otherwise() =>
        RuleLevels.None.Of(Rule, null, Today).ShouldBe(new AppliedLevel(Level.Mandatory, LevelSource.Default));

    [Fact]
    public void Takes_the_stack_file_before_the_default() =>
        RuleLevels.None.Of(Rule, Stack("trial", "2026-11-21"), Today).ShouldBe(new AppliedLevel(Level.Advisory, LevelSource.StackFile, "trial"));

    [Fact]
    public void Takes_the_policy_pack_before_the_stack_file() =>
        Pack(Level.Disabled).Of(Rule, Stack("trial", "2027-01-31"), Today).ShouldBe(new AppliedLevel(Level.Disabled, LevelSource.PolicyPack));

    [Fact]
    public void Takes_a_policy_pack_that_says_the_default_for_silence() =>
        Pack(Level.Mandatory).Of(Rule, Stack("trial", "2027-01-31"), Today).Source.ShouldBe(LevelSource.StackFile);

    [Theory]
    [InlineData("trial", "2026-11-20")]
    [InlineData("trial", null)]
    [InlineData(null, "2027-01-31")]
    [InlineData(" ", "2027-01-31")]
    public void Ignores_an_override_that_is_expired_or_incomplete(string? reason, string? expires) =>
        RuleLevels.None.Of(Rule, Stack(reason, expires), Today).ShouldBe(new AppliedLevel(Level.Mandatory, LevelSource.Default));

    [Fact]
    public void Ignores_an_override_whose_level_is_not_known_yet()
    {
        var written = TestSettings.Override("dev", Level.Advisory, "trial", "2027-01-31") with { Level = Value<Level>.Unknown(Location.None) };

        RuleLevels.None.Of(Rule, new Dictionary<string, PolicyOverride> { [Rule.Code] = written }, Today).Source.ShouldBe(LevelSource.Default);
    }

    private static RuleLevels Pack(Level level) => new(new Dictionary<string, Level> { [Rule.Code] = level });

    private static Dictionary<string, PolicyOverride> Stack(string? reason, string? expires) =>
        new() { [Rule.Code] = TestSettings.Override("dev", Level.Advisory, reason, expires) };
}
