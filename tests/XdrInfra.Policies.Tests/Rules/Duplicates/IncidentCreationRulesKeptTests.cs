using XdrInfra.Policies.Rules.Duplicates;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Duplicates;

public sealed class IncidentCreationRulesKeptTests
{
    private static readonly TestStack Stack = new("dev");

    [Fact]
    public void Passes_when_the_rules_are_turned_off() =>
        Ask.Rule<IncidentCreationRulesKept>(Stack.Connector(("incidents", true)).IncidentCreationRules()).ShouldBe("pass");

    [Fact]
    public void Fails_at_the_connector_when_only_resources_are_known() =>
        Ask.Rule<IncidentCreationRulesKept>(Stack.Connector(("incidents", true))).ShouldBe(
            "connector.incidents: The connector streams incidents and the incident creation rules are kept, so incidents appear twice. "
            + "Set 'incidentCreationRules' to 'disable' when the transition is over.");

    [Fact]
    public void Fails_at_the_setting_when_the_stack_file_is_known() =>
        Ask.Rule<IncidentCreationRulesKept>(Stack.Connector(("incidents", true)).WithSettings())
            .ShouldStartWith("stacks/Pulumi.dev.yaml(13,3): ");

    [Fact]
    public void Does_not_apply_when_incidents_are_off() =>
        Ask.Rule<IncidentCreationRulesKept>(Stack.Connector(("incidents", false)))
            .ShouldBe("not applicable: The connector streams no incidents.");

    [Fact]
    public void Does_not_apply_without_a_connector() =>
        Ask.Rule<IncidentCreationRulesKept>(Stack).ShouldBe("not applicable: The stack has no connector.");

    [Fact]
    public void Stays_undecided_when_incidents_are_unknown() =>
        Ask.Rule<IncidentCreationRulesKept>(Stack.Connector(("incidents", Inputs.Unknown))).ShouldBe("undecided: connector.incidents");
}
