using XdrInfra.Policies.Rules.Retention;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Retention;

public sealed class RetentionShortenedTests
{
    private static readonly TestStack Before = Stack(analytics: 90, total: 365);

    [Fact]
    public void Passes_when_nothing_changes() =>
        Ask.Rule<RetentionShortened>(Stack(analytics: 90, total: 365).Before(Before)).ShouldBe("pass");

    [Fact]
    public void Passes_when_retention_grows() =>
        Ask.Rule<RetentionShortened>(Stack(analytics: 180, total: 730).Before(Before)).ShouldBe("pass");

    [Fact]
    public void Fails_when_the_total_shrinks_by_one_day() =>
        Ask.Rule<RetentionShortened>(Stack(analytics: 90, total: 364).Before(Before)).ShouldBe(
            "retention-DeviceEvents.totalRetentionInDays: Table 'DeviceEvents' goes from 365 to 364 days of 'totalDays', which gives up 1 day. "
            + "Keep 'totalDays' at 365 or more, or override this rule with a reason and a day on which the override ends.");

    [Fact]
    public void Fails_when_analytics_days_shrink() =>
        Ask.Rule<RetentionShortened>(Stack(analytics: 30, total: 365).Before(Before))
            .ShouldContain("goes from 90 to 30 days of 'analyticsDays', which gives up 60 days.");

    [Fact]
    public void Fails_when_the_workspace_keeps_less() =>
        Ask.Rule<RetentionShortened>(new TestStack("dev").Workspace(("retentionInDays", 30))
            .Before(new TestStack("dev").Workspace(("retentionInDays", 90)))).ShouldStartWith(
            "workspace.retentionInDays: The workspace goes from 90 to 30 days of 'retentionDays', which gives up 60 days.");

    [Fact]
    public void Passes_when_the_workspace_is_only_read() =>
        Ask.Rule<RetentionShortened>(new TestStack("dev").Workspace(("create", false), ("retentionInDays", 30))
            .Before(new TestStack("dev").Workspace(("retentionInDays", 90)))).ShouldBe("pass");

    [Fact]
    public void Passes_when_a_table_leaves_the_stack_since_azure_stays_as_it_is() =>
        Ask.Rule<RetentionShortened>(new TestStack("dev").Before(Before)).ShouldBe("pass");

    [Fact]
    public void Stays_undecided_when_the_new_value_is_unknown() =>
        Ask.Rule<RetentionShortened>(new TestStack("dev").Retention("DeviceEvents", ("totalRetentionInDays", Inputs.Unknown)).Before(Before))
            .ShouldBe("undecided: retention-DeviceEvents.totalRetentionInDays");

    [Fact]
    public void Does_not_apply_without_a_base() =>
        Ask.Rule<RetentionShortened>(Before).ShouldBe("not applicable: There is no base to compare with; name one with --base.");

    private static TestStack Stack(int analytics, int total) => new TestStack("dev")
        .Retention("DeviceEvents", ("retentionInDays", analytics), ("totalRetentionInDays", total));
}
