using XdrInfra.Policies.Rules.Completeness;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Completeness;

public sealed class AlertsFilteredTests
{
    [Fact]
    public void Passes_without_a_filter() => Ask.Rule<AlertsFiltered>(new TestStack("dev").Connector()).ShouldBe("pass");

    [Fact]
    public void Passes_when_the_filter_is_empty() => Ask.Rule<AlertsFiltered>(Filtered(Array.Empty<string>())).ShouldBe("pass");

    [Fact]
    public void Fails_when_products_are_named() =>
        Ask.Rule<AlertsFiltered>(Filtered(new[] { "microsoftDefenderForIdentity", "microsoftDefenderForCloudApps" })).ShouldBe(
            "connector.filteredProviders: Only alerts of 'microsoftDefenderForIdentity' and 'microsoftDefenderForCloudApps' are streamed. "
            + "Remove 'filteredProviders' of the connector, or override this rule with the reason for the filter.");

    [Fact]
    public void Does_not_apply_without_a_connector() =>
        Ask.Rule<AlertsFiltered>(new TestStack("dev")).ShouldBe("not applicable: The stack has no connector.");

    [Fact]
    public void Stays_undecided_when_the_filter_is_unknown() =>
        Ask.Rule<AlertsFiltered>(Filtered(Inputs.Unknown)).ShouldBe("undecided: connector.filteredProviders");

    private static TestStack Filtered(object products) => new TestStack("dev").Connector(("filteredProviders", products));
}
