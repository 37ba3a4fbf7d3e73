using XdrInfra.Policies.Rules.Cost;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Cost;

public sealed class KeptNoLongerThanDefenderTests
{
    [Fact]
    public void Passes_when_the_table_is_kept_one_day_longer() => Ask.Rule<KeptNoLongerThanDefender>(Kept("DeviceEvents", 31)).ShouldBe("pass");

    [Fact]
    public void Fails_when_defender_keeps_it_as_long() =>
        Ask.Rule<KeptNoLongerThanDefender>(Kept("DeviceEvents", 30)).ShouldBe(
            "retention-DeviceEvents.totalRetentionInDays: Table 'DeviceEvents' is charged and kept for 30 days, and Defender keeps 30 days anyway. "
            + "Set 'totalDays' above 30, or take the data out of 'events' and hunt in the Defender portal.");

    [Fact]
    public void Does_not_apply_to_the_free_tables() =>
        Ask.Rule<KeptNoLongerThanDefender>(Kept("SecurityAlert", 30)).ShouldBe("not applicable: The stack keeps no charged event table.");

    [Fact]
    public void Stays_undecided_when_the_total_is_unknown() =>
        Ask.Rule<KeptNoLongerThanDefender>(Kept("DeviceEvents", Inputs.Unknown))
            .ShouldBe("undecided: retention-DeviceEvents.totalRetentionInDays");

    private static TestStack Kept(string table, object days) => new TestStack("dev").Retention(table, ("totalRetentionInDays", days));
}
