using XdrInfra.Policies.Rules.Retention;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Retention;

public sealed class TotalRetentionBelowAnalyticsTests
{
    [Theory]
    [InlineData(90, 90)]
    [InlineData(90, 91)]
    public void Passes_when_the_total_reaches_the_analytics_days(int analytics, int total) =>
        Ask.Rule<TotalRetentionBelowAnalytics>(Stack(analytics, total)).ShouldBe("pass");

    [Fact]
    public void Fails_when_the_total_is_one_day_short() =>
        Ask.Rule<TotalRetentionBelowAnalytics>(Stack(90, 89)).ShouldBe(
            "retention-DeviceEvents.totalRetentionInDays: Table 'DeviceEvents' has 89 days in total and 90 analytics days. "
            + "Set 'totalDays' to 90 or more, or lower 'analyticsDays'.");

    [Fact]
    public void Passes_when_the_plan_has_no_analytics_days_to_set() =>
        Ask.Rule<TotalRetentionBelowAnalytics>(new TestStack("dev").Retention("DeviceEvents", ("plan", "Basic"), ("totalRetentionInDays", 30)))
            .ShouldBe("pass");

    [Fact]
    public void Stays_undecided_when_the_analytics_days_are_unknown() =>
        Ask.Rule<TotalRetentionBelowAnalytics>(Stack(Inputs.Unknown, 89))
            .ShouldBe("undecided: retention-DeviceEvents.retentionInDays");

    [Fact]
    public void Does_not_apply_when_no_table_has_a_retention() =>
        Ask.Rule<TotalRetentionBelowAnalytics>(new TestStack("dev"))
            .ShouldBe("not applicable: The stack sets the retention of no table.");

    private static TestStack Stack(object analytics, object total) => new TestStack("dev")
        .Retention("DeviceEvents", ("retentionInDays", analytics), ("totalRetentionInDays", total));
}
