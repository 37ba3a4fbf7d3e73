using XdrInfra.Policies.Rules.Retention;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Retention;

public sealed class TotalRetentionIllegalTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(730)]
    [InlineData(1095)]
    [InlineData(1460)]
    [InlineData(1826)]
    [InlineData(2191)]
    [InlineData(2556)]
    [InlineData(2922)]
    [InlineData(3288)]
    [InlineData(3653)]
    [InlineData(4018)]
    [InlineData(4383)]
    public void Passes_when_azure_takes_the_total(int days) => Ask.Rule<TotalRetentionIllegal>(Kept(days)).ShouldBe("pass");

    [Theory]
    [InlineData(3, "4 or more")]
    [InlineData(731, "730 or 1095")]
    [InlineData(1094, "730 or 1095")]
    [InlineData(1096, "1095 or 1460")]
    [InlineData(4384, "4383")]
    public void Fails_with_the_nearest_totals_that_azure_takes(int days, string nearest) =>
        Ask.Rule<TotalRetentionIllegal>(Kept(days)).ShouldBe(
            $"retention-DeviceEvents.totalRetentionInDays: Table 'DeviceEvents' asks for {days} days in total, which Azure does not take. "
            + $"Set 'totalDays' to {nearest}.");

    [Fact]
    public void Stays_undecided_when_the_total_is_unknown() =>
        Ask.Rule<TotalRetentionIllegal>(Kept(Inputs.Unknown)).ShouldBe("undecided: retention-DeviceEvents.totalRetentionInDays");

    [Fact]
    public void Does_not_apply_when_no_table_has_a_retention() =>
        Ask.Rule<TotalRetentionIllegal>(new TestStack("dev")).ShouldBe("not applicable: The stack sets the retention of no table.");

    private static TestStack Kept(object days) => new TestStack("dev").Retention("DeviceEvents", ("totalRetentionInDays", days));
}
