using XdrInfra.Model.Catalog;
using XdrInfra.Model.Cost;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;
using XdrInfra.Testing.Files;
using XdrInfra.Testing.Golden;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Model.Tests.Cost;

public sealed class CostEstimatorTests
{
    private const string Size = "xdr-infra:estimate: { users: 1000, devices: 1000, mailboxes: 1000 }";

    private static readonly PriceList Prices = new("test", new DateOnly(2026, 11, 21), "none", "EUR")
    {
        Analytics = 4,
        Basic = 1,
        Auxiliary = 0.1,
        AnalyticsRetention = 0.1,
        LongTermRetention = 0.02,
    };

    [Fact]
    public void Free_tables_cost_no_ingestion()
    {
        var estimate = Estimate(Size);

        estimate.Tables.Select(table => table.Table).ShouldBe(["SecurityIncident", "SecurityAlert"]);
        estimate.Tables.ShouldAllBe(table => table.IngestionPerMonth == 0 && table.GbPerDay > 0);
        estimate.ChargedGbPerDay.ShouldBe(0);
    }

    [Fact]
    public void A_charged_table_costs_its_volume_times_the_price_of_its_plan()
    {
        var table = Table("DeviceInfo", Size, "xdr-infra:events: [DeviceInfo]");

        table.GbPerDay.ShouldBe(0.3);
        table.IngestionPerMonth.ShouldBe(0.3 * 4 * 365 / 12, tolerance: 0.0001);
    }

    [Theory]
    [InlineData("Basic", 1)]
    [InlineData("Auxiliary", 0.1)]
    public void A_cheaper_plan_has_its_own_price(string plan, double price) =>
        Table("DeviceInfo", Size, "xdr-infra:events: [DeviceInfo]", $"xdr-infra:retention: {{ tables: {{ DeviceInfo: {{ plan: {plan} }} }} }}")
            .IngestionPerMonth.ShouldBe(0.3 * price * 365 / 12, tolerance: 0.0001);

    [Theory]
    [InlineData(90, 90, 0)]
    [InlineData(30, 90, 0)]
    [InlineData(91, 91, 0.3 * 0.1)]
    [InlineData(90, 91, 0.3 * 0.02)]
    [InlineData(180, 365, 0.3 * ((90 * 0.1) + (185 * 0.02)))]
    public void Only_days_beyond_the_included_ones_cost_retention(int analytics, int total, double perMonth) =>
        Table("DeviceInfo", Size, "xdr-infra:events: [DeviceInfo]", $"xdr-infra:retention: {{ default: {{ analyticsDays: {analytics}, totalDays: {total} }} }}")
            .RetentionPerMonth.ShouldBe(perMonth, tolerance: 0.0001);

    [Fact]
    public void The_grant_takes_off_five_megabytes_a_user()
    {
        var estimate = Estimate("xdr-infra:estimate: { users: 100, devices: 1000, mailboxes: 0, e5Grant: true }", "xdr-infra:events: [endpoint]");

        estimate.GrantGbPerDay.ShouldBe(0.5);
        estimate.GrantPerMonth.ShouldBe(0.5 * 4 * 365 / 12, tolerance: 0.0001);
    }

    [Fact]
    public void The_grant_never_takes_off_more_than_there_is() =>
        Estimate("xdr-infra:estimate: { users: 1000, devices: 100, mailboxes: 0, e5Grant: true }", "xdr-infra:events: [DeviceInfo]")
            .GrantGbPerDay.ShouldBe(0.03, tolerance: 0.0001);

    [Fact]
    public void Without_a_size_there_is_no_figure_and_the_estimate_says_what_is_missing()
    {
        var estimate = Estimate("xdr-infra:estimate: { users: 10 }", "xdr-infra:events: [DeviceInfo, EmailEvents, CloudAppEvents]");

        estimate.Missing.ShouldBe(["xdr-infra:estimate.devices", "xdr-infra:estimate.mailboxes"]);
        estimate.Tables[0].GbPerDay.ShouldBeNull();
    }

    [Fact]
    public void A_cap_below_the_estimate_is_told()
    {
        var settings = StackText.ReadWhole(StackText.Required.Replace("name: law-soc", "name: law-soc, dailyCapGb: 1", StringComparison.Ordinal) + $"  {Size}\n  xdr-infra:events: [DeviceProcessEvents]\n").Settings.ShouldNotBeNull();

        CostEstimator.Estimate(settings, ProductCatalog.Tables, Prices).Notes
            .ShouldBe(["The daily cap of 1 GB is below the estimate of 6 GB a day: ingestion would stop before the day ends."]);
    }

    [Fact]
    public void Every_charged_table_that_can_stream_has_a_figure() =>
        Estimate(Size, "xdr-infra:events: [endpoint, office365, identity, cloudApps, alerts]").Tables.ShouldAllBe(table => table.GbPerDay > 0);

    [Fact]
    public void The_shipped_prices_name_themselves_examples() => PriceListReader.Shipped().Name.ShouldBe("example prices");

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("nothing")]
    [InlineData("""{"name":"x","date":"tomorrow","source":"","currency":"EUR","ingestionPerGb":{}}""")]
    public void A_file_that_is_no_price_list_is_refused(string text)
    {
        var files = new InMemoryFiles(("prices.json", text));

        Should.Throw<UserFailure>(() => PriceListReader.Read("prices.json", files)).Findings.ShouldHaveSingleItem().ToString().ShouldBe(
            "prices.json: mandatory XDR1050: The file is no price list: it needs name, date (2026-11-21), source, currency, ingestionPerGb with Analytics, Basic and Auxiliary, analyticsRetentionPerGbMonth and longTermRetentionPerGbMonth.");
    }

    [Theory]
    [InlineData(CostFormat.Text, "cost.txt")]
    [InlineData(CostFormat.Json, "cost.json")]
    [InlineData(CostFormat.Markdown, "cost.md")]
    public void A_format_stays_the_same(CostFormat format, string file)
    {
        using var output = new StringWriter();

        CostWriters.Write(format, Estimate("xdr-infra:estimate: { users: 1000, devices: 1000, e5Grant: true }", "xdr-infra:events: [DeviceInfo, EmailEvents, CloudAppEvents]"), output);

        GoldenFile.ShouldMatch(output.ToString(), $"Cost/{file}");
    }

    private static CostEstimate Estimate(params string[] lines) => CostEstimator.Estimate(StackText.Settings(lines), ProductCatalog.Tables, Prices);

    private static TableCost Table(string table, params string[] lines) => Estimate(lines).Tables.Single(item => item.Table == table);
}
