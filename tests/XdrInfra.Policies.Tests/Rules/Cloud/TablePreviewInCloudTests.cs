using XdrInfra.Model.Settings;
using XdrInfra.Policies.Rules.Cloud;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Cloud;

public sealed class TablePreviewInCloudTests
{
    [Fact]
    public void Passes_where_every_source_calls_the_table_general() =>
        Ask.Rule<TablePreviewInCloud>(In(CloudName.Public, "EmailEvents")).ShouldBe("pass");

    [Fact]
    public void Fails_with_every_source_and_its_date() =>
        Ask.Rule<TablePreviewInCloud>(In(CloudName.Dod, "EmailEvents")).ShouldBe(
            "stacks/Pulumi.dev.yaml(12,3): Table 'EmailEvents' is disputed in cloud 'dod': "
            + "preview according to https://github.com/MicrosoftDocs/azure-docs/blob/b4b9f00b/articles/sentinel/microsoft-365-defender-cloud-support.md of 2023-02-01, "
            + "general according to https://learn.microsoft.com/defender-xdr/supported-event-types of 2021-09-09. "
            + "Keep it when a preview is acceptable here, and let 'xdr verify' prove that data arrives.");

    [Fact]
    public void Fails_for_the_alerts_of_the_connector() =>
        Ask.Rule<TablePreviewInCloud>(In(CloudName.GccHigh).Connector(("incidents", true), ("alerts", true)))
            .ShouldStartWith("connector.alerts: Table 'SecurityAlert' is in preview in cloud 'gcc-high': preview according to ");

    [Fact]
    public void Passes_when_the_alerts_of_the_connector_are_off() =>
        Ask.Rule<TablePreviewInCloud>(In(CloudName.GccHigh).Connector(("incidents", true), ("alerts", false))).ShouldBe("pass");

    [Fact]
    public void Leaves_tables_that_a_source_calls_unsupported_to_the_other_rule() =>
        Ask.Rule<TablePreviewInCloud>(In(CloudName.GccHigh, "IdentityLogonEvents")).ShouldBe("pass");

    private static TestStack In(CloudName cloud, params string[] tables) => new TestStack("dev")
        .Events(tables)
        .WithSettings(settings => settings with { Cloud = TestSettings.Written(cloud, "dev", 6) });
}
