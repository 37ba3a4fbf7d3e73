using XdrInfra.Policies.Rules.Completeness;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Completeness;

public sealed class ConnectorWithoutDataTypesTests
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Passes_when_one_of_both_is_on(bool incidents, bool alerts) =>
        Ask.Rule<ConnectorWithoutDataTypes>(Stack(incidents, alerts)).ShouldBe("pass");

    [Fact]
    public void Fails_when_both_are_off() =>
        Ask.Rule<ConnectorWithoutDataTypes>(Stack(false, false)).ShouldBe(
            "connector.incidents: The connector streams neither incidents nor alerts. Set 'incidents' and 'alerts' of the connector to true.");

    [Fact]
    public void Passes_when_the_other_is_unknown_and_one_is_on() =>
        Ask.Rule<ConnectorWithoutDataTypes>(Stack(Inputs.Unknown, true)).ShouldBe("pass");

    [Fact]
    public void Stays_undecided_when_one_is_unknown_and_the_other_off() =>
        Ask.Rule<ConnectorWithoutDataTypes>(Stack(false, Inputs.Unknown)).ShouldBe("undecided: connector.alerts");

    private static TestStack Stack(object incidents, object alerts) =>
        new TestStack("dev").Connector(("incidents", incidents), ("alerts", alerts));
}
