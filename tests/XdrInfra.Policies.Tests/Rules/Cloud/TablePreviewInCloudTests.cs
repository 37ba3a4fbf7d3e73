using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Rules.Cloud;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Cloud;

public sealed class TablePreviewInCloudTests
{
    [Fact]
    public void Passes_where_every_source_calls_the_table_general() =>
        Ask.Rule<TablePreviewInCloud>(In(CloudName.GccHigh, CloudTables.General)).ShouldBe("pass");

    [Fact]
    public void Fails_with_the_source_and_its_date() =>
        Ask.Rule<TablePreviewInCloud>(In(CloudName.GccHigh, CloudTables.Preview)).ShouldBe(
            "stacks/Pulumi.dev.yaml(12,3): Table 'EmailEvents' is in preview in cloud 'gcc-high': "
            + "preview according to https://example.com/old of 2023-02-01. "
            + "Keep it when a preview is acceptable here, and let 'xdr verify' prove that data arrives.");

    [Fact]
    public void Calls_the_table_disputed_when_sources_disagree() =>
        Ask.Rule<TablePreviewInCloud>(In(CloudName.GccHigh, CloudTables.DisputedPreview)).ShouldContain(
            "Table 'DeviceInfo' is disputed in cloud 'gcc-high': "
            + "preview according to https://example.com/old of 2023-02-01, general according to https://example.com/new of 2025-06-30.");

    [Fact]
    public void Fails_for_the_alerts_of_the_connector() =>
        Ask.Rule<TablePreviewInCloud>(In(CloudName.GccHigh).Connector(("incidents", true), ("alerts", true)))
            .ShouldStartWith("connector.alerts: Table 'SecurityAlert' is in preview in cloud 'gcc-high': preview according to ");

    [Fact]
    public void Passes_when_the_alerts_of_the_connector_are_off() =>
        Ask.Rule<TablePreviewInCloud>(In(CloudName.GccHigh).Connector(("incidents", true), ("alerts", false))).ShouldBe("pass");

    [Fact]
    public void Leaves_tables_that_a_source_calls_unsupported_to_the_other_rule() =>
        Ask.Rule<TablePreviewInCloud>(In(CloudName.GccHigh, CloudTables.Disputed)).ShouldBe("pass");

    [Fact]
    public void Stays_undecided_while_the_cloud_is_unknown() =>
        Ask.Rule<TablePreviewInCloud>(In(CloudName.GccHigh, CloudTables.Preview).WithSettings(settings => settings with { Cloud = Value<CloudName>.Unknown(TestSettings.At("dev", 6)) }))
            .ShouldBe("undecided: stacks/Pulumi.dev.yaml(6,3)");

    private static TestStack In(CloudName cloud, params string[] tables) => new TestStack("dev")
        .Knowing(CloudTables.Catalog)
        .Events(tables)
        .WithSettings(settings => settings with { Cloud = TestSettings.Written(cloud, "dev", 6) });
}
