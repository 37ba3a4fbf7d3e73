using XdrInfra.Policies.Rules.Cost;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Cost;

public sealed class AnalyticsDaysBelowFreeTests
{
    private static readonly TestStack Stack = new("dev");

    [Fact]
    public void Passes_when_all_days_that_are_free_are_used() =>
        Ask.Rule<AnalyticsDaysBelowFree>(Stack.Workspace(("retentionInDays", 90)).Retention("DeviceEvents", ("retentionInDays", 90)))
            .ShouldBe("pass");

    [Fact]
    public void Fails_when_the_workspace_is_one_day_short() =>
        Ask.Rule<AnalyticsDaysBelowFree>(Stack.Workspace(("retentionInDays", 89))).ShouldBe(
            "workspace.retentionInDays: The workspace keeps data for 89 days, and 90 are free. Set 'retentionDays' to 90.");

    [Fact]
    public void Fails_when_a_table_is_one_day_short() =>
        Ask.Rule<AnalyticsDaysBelowFree>(Stack.Retention("DeviceEvents", ("retentionInDays", 89))).ShouldBe(
            "retention-DeviceEvents.retentionInDays: Table 'DeviceEvents' has 89 analytics days, and 90 are free. Set 'analyticsDays' to 90.");

    [Fact]
    public void Passes_when_the_plan_has_no_analytics_days_to_set() =>
        Ask.Rule<AnalyticsDaysBelowFree>(Stack.Retention("DeviceEvents", ("plan", "Basic"))).ShouldBe("pass");

    [Fact]
    public void Passes_a_workspace_that_is_only_read_since_its_days_are_not_applied() =>
        Ask.Rule<AnalyticsDaysBelowFree>(Stack.Workspace(("create", false), ("retentionInDays", 30))).ShouldBe("pass");

    [Fact]
    public void Stays_undecided_when_the_days_of_the_workspace_are_unknown() =>
        Ask.Rule<AnalyticsDaysBelowFree>(Stack.Workspace(("retentionInDays", Inputs.Unknown))).ShouldBe("undecided: workspace.retentionInDays");
}
