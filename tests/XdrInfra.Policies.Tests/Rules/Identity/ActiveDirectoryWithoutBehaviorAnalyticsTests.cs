using XdrInfra.Model.Graph;
using XdrInfra.Policies.Rules.Identity;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Identity;

public sealed class ActiveDirectoryWithoutBehaviorAnalyticsTests
{
    private static readonly TestStack Stack = new("dev");

    [Fact]
    public void Passes_when_behavior_analytics_is_on() =>
        Ask.Rule<ActiveDirectoryWithoutBehaviorAnalytics>(Stack.Entities("ActiveDirectory").BehaviorAnalytics("AuditLogs")).ShouldBe("pass");

    [Fact]
    public void Fails_when_behavior_analytics_is_off() =>
        Ask.Rule<ActiveDirectoryWithoutBehaviorAnalytics>(Stack.Entities("AzureActiveDirectory", "ActiveDirectory")).ShouldBe(
            "entity-analytics.entityProviders: Users of Active Directory are synchronised while behavior analytics is off. "
            + "Name the sources of 'behaviorAnalytics', for example [AuditLogs, SigninLogs], or set 'activeDirectory' to false.");

    [Fact]
    public void Fails_at_the_setting_when_the_stack_file_is_known() =>
        Ask.Rule<ActiveDirectoryWithoutBehaviorAnalytics>(Stack.Entities("ActiveDirectory").WithSettings())
            .ShouldStartWith("stacks/Pulumi.dev.yaml(11,3): ");

    [Fact]
    public void Does_not_apply_when_only_entra_users_are_synchronised() =>
        Ask.Rule<ActiveDirectoryWithoutBehaviorAnalytics>(Stack.Entities("AzureActiveDirectory"))
            .ShouldBe("not applicable: The stack synchronises no users of Active Directory.");

    [Fact]
    public void Does_not_apply_without_entities() =>
        Ask.Rule<ActiveDirectoryWithoutBehaviorAnalytics>(Stack).ShouldBe("not applicable: The stack synchronises no users.");

    [Fact]
    public void Stays_undecided_while_the_entities_are_unknown() =>
        Ask.Rule<ActiveDirectoryWithoutBehaviorAnalytics>(Stack.With(LogicalNames.EntityAnalytics, ResourceKinds.EntityAnalytics, ("entityProviders", Inputs.Unknown)))
            .ShouldBe("undecided: entity-analytics.entityProviders");
}
