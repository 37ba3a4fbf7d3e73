using XdrInfra.Model.Graph;
using XdrInfra.Policies.Rules.Identity;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Identity;

public sealed class BehaviorAnalyticsWithoutSourcesTests
{
    private static readonly TestStack Stack = new TestStack("dev").Entities("AzureActiveDirectory");

    [Theory]
    [InlineData("AuditLogs")]
    [InlineData("SigninLogs")]
    public void Passes_when_a_log_of_entra_is_read(string source) =>
        Ask.Rule<BehaviorAnalyticsWithoutSources>(Stack.BehaviorAnalytics("AzureActivity", source)).ShouldBe("pass");

    [Fact]
    public void Passes_when_only_active_directory_is_watched() =>
        Ask.Rule<BehaviorAnalyticsWithoutSources>(new TestStack("dev").Entities("ActiveDirectory").BehaviorAnalytics("SecurityEvent")).ShouldBe("pass");

    [Fact]
    public void Fails_when_no_log_of_entra_is_read() =>
        Ask.Rule<BehaviorAnalyticsWithoutSources>(Stack.BehaviorAnalytics("AzureActivity")).ShouldBe(
            "behavior-analytics.dataSources: Users of Entra ID are synchronised, and behavior analytics reads only 'AzureActivity'. "
            + "Add 'SigninLogs' and 'AuditLogs' to 'behaviorAnalytics'.");

    [Fact]
    public void Fails_without_any_source() =>
        Ask.Rule<BehaviorAnalyticsWithoutSources>(Stack.BehaviorAnalytics()).ShouldBe(
            "behavior-analytics.dataSources: Behavior analytics is on without a source. Name its sources, for example [AuditLogs, SigninLogs].");

    [Fact]
    public void Does_not_apply_when_behavior_analytics_is_off() =>
        Ask.Rule<BehaviorAnalyticsWithoutSources>(Stack).ShouldBe("not applicable: Behavior analytics is off.");

    [Fact]
    public void Stays_undecided_when_the_sources_are_unknown() =>
        Ask.Rule<BehaviorAnalyticsWithoutSources>(Stack.With(LogicalNames.BehaviorAnalytics, ResourceKinds.BehaviorAnalytics, ("dataSources", Inputs.Unknown)))
            .ShouldBe("undecided: behavior-analytics.dataSources");
}
