using XdrInfra.Model.Graph;
using XdrInfra.Policies.Rules.Identity;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Identity;

public sealed class BehaviorAnalyticsWithoutEntitiesTests
{
    private static readonly TestStack Stack = new TestStack("dev").BehaviorAnalytics("AuditLogs");

    [Fact]
    public void Passes_when_users_of_a_directory_are_synchronised() =>
        Ask.Rule<BehaviorAnalyticsWithoutEntities>(Stack.Entities("AzureActiveDirectory")).ShouldBe("pass");

    [Fact]
    public void Fails_without_users() =>
        Ask.Rule<BehaviorAnalyticsWithoutEntities>(Stack).ShouldBe(
            "behavior-analytics.dataSources: Behavior analytics is on, and users of no directory are synchronised. "
            + "Set 'entraId' or 'activeDirectory' under 'entities' to true.");

    [Fact]
    public void Fails_when_the_list_of_directories_is_empty() =>
        Ask.Rule<BehaviorAnalyticsWithoutEntities>(Stack.Entities()).ShouldStartWith("behavior-analytics.dataSources: ");

    [Fact]
    public void Does_not_apply_when_behavior_analytics_is_off() =>
        Ask.Rule<BehaviorAnalyticsWithoutEntities>(new TestStack("dev")).ShouldBe("not applicable: Behavior analytics is off.");

    [Fact]
    public void Stays_undecided_when_the_directories_are_unknown() =>
        Ask.Rule<BehaviorAnalyticsWithoutEntities>(Stack.With(LogicalNames.EntityAnalytics, ResourceKinds.EntityAnalytics, ("entityProviders", Inputs.Unknown)))
            .ShouldBe("undecided: entity-analytics.entityProviders");
}
