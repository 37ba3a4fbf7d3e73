using XdrInfra.Policies.Rules.Completeness;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Completeness;

public sealed class IncidentsWithoutAlertsTests
{
    [Fact]
    public void Passes_when_both_are_on() => Ask.Rule<IncidentsWithoutAlerts>(Stack(true, true)).ShouldBe("pass");

    [Fact]
    public void Fails_when_alerts_are_off() =>
        Ask.Rule<IncidentsWithoutAlerts>(Stack(true, false)).ShouldBe(
            "connector.alerts: The connector streams incidents without their alerts, which departs from Microsoft's guide. "
            + "Set 'alerts' of the connector to true; alerts are free, like incidents.");

    [Fact]
    public void Does_not_apply_when_incidents_are_off() =>
        Ask.Rule<IncidentsWithoutAlerts>(Stack(false, false)).ShouldBe("not applicable: The connector streams no incidents.");

    [Fact]
    public void Does_not_apply_without_a_connector() =>
        Ask.Rule<IncidentsWithoutAlerts>(new TestStack("dev")).ShouldBe("not applicable: The stack has no connector.");

    [Fact]
    public void Stays_undecided_when_alerts_are_unknown() =>
        Ask.Rule<IncidentsWithoutAlerts>(Stack(true, Inputs.Unknown)).ShouldBe("undecided: connector.alerts");

    private static TestStack Stack(object incidents, object alerts) =>
        new TestStack("dev").Connector(("incidents", incidents), ("alerts", alerts));
}
