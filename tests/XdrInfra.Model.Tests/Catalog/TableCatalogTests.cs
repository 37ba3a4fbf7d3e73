using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Tests.Catalog;

public sealed class TableCatalogTests
{
    private static readonly TableCatalog Tables = ProductCatalog.Tables;

    [Theory]
    [InlineData(TableGroup.Endpoint, 10)]
    [InlineData(TableGroup.Office365, 5)]
    [InlineData(TableGroup.Identity, 3)]
    [InlineData(TableGroup.CloudApps, 1)]
    [InlineData(TableGroup.Alerts, 2)]
    [InlineData(TableGroup.Connector, 2)]
    [InlineData(TableGroup.Workspace, 6)]
    public void Has_as_many_tables_in_a_group_as_the_connect_guide(TableGroup group, int count) =>
        Tables.Tables.Count(table => table.Group == group).ShouldBe(count);

    [Fact]
    public void Has_exactly_21_event_tables() => Tables.Events.Count().ShouldBe(21);

    [Fact]
    public void Only_incidents_and_alerts_are_free_of_what_the_connector_fills() =>
        Tables.Tables.Where(table => table.Group != TableGroup.Workspace && table.Free).Select(table => table.Name)
            .ShouldBe(["SecurityIncident", "SecurityAlert"]);

    [Theory]
    [InlineData("AlertInfo")]
    [InlineData("AlertEvidence")]
    public void The_tables_of_alerts_are_charged(string table) => Table(table).Free.ShouldBeFalse();

    [Fact]
    public void Logons_come_from_two_products() => Table("IdentityLogonEvents").Sources
        .ShouldBe(["Microsoft Defender for Identity", "Microsoft Defender for Cloud Apps"]);

    [Theory]
    [InlineData("SecurityIncident", 33)]
    [InlineData("DeviceProcessEvents", 75)]
    [InlineData("EmailUrlInfo", 12)]
    [InlineData("_LogOperation", 8)]
    public void Has_every_column_of_the_reference(string table, int columns) => Table(table).Columns.Count.ShouldBe(columns);

    [Fact]
    public void Every_table_has_a_time_and_columns_of_known_types()
    {
        string[] types = ["string", "datetime", "long", "dynamic", "real", "bool", "int"];
        foreach (var table in Tables.Tables)
        {
            table.Columns.ShouldContain(column => column.Name == "TimeGenerated" && column.Type == "datetime", table.Name);
            table.Columns.ShouldAllBe(column => types.Contains(column.Type), table.Name);
            table.Columns.Select(column => column.Name).ShouldBeUnique(table.Name);
            table.Description.ShouldEndWith(".", customMessage: table.Name);
        }
    }

    [Theory]
    [InlineData("DeviceEvents", CloudName.Public, SupportLevel.General)]
    [InlineData("DeviceEvents", CloudName.Emulated, SupportLevel.General)]
    [InlineData("DeviceEvents", CloudName.Dod, SupportLevel.Disputed)]
    [InlineData("CloudAppEvents", CloudName.GccHigh, SupportLevel.Disputed)]
    [InlineData("SecurityIncident", CloudName.GccHigh, SupportLevel.General)]
    [InlineData("SecurityAlert", CloudName.GccHigh, SupportLevel.Preview)]
    [InlineData("Usage", CloudName.Dod, SupportLevel.General)]
    public void Knows_what_a_cloud_carries(string table, CloudName cloud, SupportLevel level) =>
        Table(table).SupportIn(cloud).Level.ShouldBe(level);

    [Fact]
    public void A_statement_of_support_carries_date_and_source()
    {
        var statement = Table("CloudAppEvents").SupportIn(CloudName.Dod).Statements[0];

        statement.Level.ShouldBe(SupportLevel.Unsupported);
        statement.Date.ShouldBe(new DateOnly(2023, 2, 1));
        statement.Source.ShouldStartWith("https://github.com/MicrosoftDocs/");
    }

    [Theory]
    [InlineData("SecurityIncident", "Analytics, Auxiliary")]
    [InlineData("DeviceEvents", "Analytics, Basic, Auxiliary")]
    [InlineData("BehaviorAnalytics", "Analytics")]
    public void Knows_the_plans_of_a_table(string table, string plans) => string.Join(", ", Table(table).Plans).ShouldBe(plans);

    [Fact]
    public void No_table_takes_the_ingestion_api() => Tables.Tables.ShouldAllBe(table => !table.IngestionApi);

    private static TableInfo Table(string name) => Tables.Find(name).ShouldNotBeNull();
}
