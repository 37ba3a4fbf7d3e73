using XdrInfra.Policies.Rules.Duplicates;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Duplicates;

public sealed class IncidentCreationRulesOffWithoutIncidentsTests
{
    private static readonly TestStack Stack = new TestStack("dev").IncidentCreationRules();

    [Fact]
    public void Passes_when_the_connector_streams_incidents() =>
        Ask.Rule<IncidentCreationRulesOffWithoutIncidents>(Stack.Connector(("incidents", true))).ShouldBe("pass");

    [Fact]
    public void Fails_when_nothing_makes_incidents() =>
        Ask.Rule<IncidentCreationRulesOffWithoutIncidents>(Stack.Connector(("incidents", false)).WithSettings()).ShouldBe(
            "connector.incidents: The connector streams no incidents while the incident creation rules are turned off, so alerts become no incident at all. "
            + "Set 'incidents' of the connector to true, or 'incidentCreationRules' to 'keep'.");

    [Fact]
    public void Fails_at_the_rules_when_only_resources_are_known() =>
        Ask.Rule<IncidentCreationRulesOffWithoutIncidents>(Stack.Connector(("incidents", false))).ShouldStartWith("incident-creation-rules: ");

    [Fact]
    public void Does_not_apply_when_the_rules_are_kept() =>
        Ask.Rule<IncidentCreationRulesOffWithoutIncidents>(new TestStack("dev").Connector(("incidents", false)))
            .ShouldBe("not applicable: The stack leaves the incident creation rules as they are.");

    [Fact]
    public void Stays_undecided_when_incidents_are_unknown() =>
        Ask.Rule<IncidentCreationRulesOffWithoutIncidents>(Stack.Connector(("incidents", Inputs.Unknown)))
            .ShouldBe("undecided: connector.incidents");
}
