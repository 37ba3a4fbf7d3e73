using System.Text.Json;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Tests.Costs;

public sealed class CostCommandTests
{
    private const string Prices = """
        { "name": "our agreement", "date": "2026-11-01", "source": "contract 4711", "currency": "EUR",
          "ingestionPerGb": { "Analytics": 2, "Basic": 1, "Auxiliary": 0.5 }, "analyticsRetentionPerGbMonth": 0.1, "longTermRetentionPerGbMonth": 0.02 }
        """;

    [Fact]
    public async Task Counts_with_the_prices_of_the_users_file()
    {
        using var run = Run();
        run.Write("prices.json", Prices);

        var told = await run.RunAsync("cost", "soc", "--prices", "prices.json", "--format", "json");

        using var json = JsonDocument.Parse(told.Out);
        var table = json.RootElement.GetProperty("tables").EnumerateArray().Single(item => item.GetProperty("table").GetString() == "DeviceInfo");
        table.GetProperty("ingestionPerMonth").GetDouble().ShouldBe(0.3 * 2 * 365 / 12, tolerance: 0.01);
        told.Out.ShouldContain("our agreement of 2026-11-01, in EUR");
        told.Out.ShouldContain("contract 4711");
    }

    [Fact]
    public async Task Says_in_every_line_of_the_assumptions_where_it_comes_from()
    {
        using var run = Run();

        var lines = (await run.RunAsync("cost", "soc")).Out.Split('\n').SkipWhile(line => line != "assumptions").Skip(1).TakeWhile(line => line.Length > 0).ToList();

        lines.Count.ShouldBeGreaterThan(4);
        lines.ShouldAllBe(line => line.EndsWith("(our assumption)", StringComparison.Ordinal) || line.Contains("https://", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("""{ "name": "x", "date": "2026-11-01", "source": "y", "currency": "EUR", "ingestionPerGb": { "Analytics": -1, "Basic": 1, "Auxiliary": 1 }, "analyticsRetentionPerGbMonth": 1, "longTermRetentionPerGbMonth": 1 }""")]
    public async Task Says_what_a_price_list_needs(string text)
    {
        using var run = Run();
        run.Write("prices.json", text);

        (await run.RunAsync("cost", "soc", "--prices", "prices.json")).ShouldBe(new CliOutcome(
            ExitCode.Invalid,
            "",
            "prices.json: mandatory XDR1050: The file is no price list: it needs name, date (2026-11-21), source, currency, ingestionPerGb with Analytics, Basic and Auxiliary, analyticsRetentionPerGbMonth and longTermRetentionPerGbMonth.\n"));
    }

    [Fact]
    public async Task Says_that_the_price_list_is_missing()
    {
        using var run = Run();

        (await run.RunAsync("cost", "soc", "--prices", "prices.json")).ShouldBe(new CliOutcome(ExitCode.Invalid, "", "prices.json: mandatory XDR1002: The file cannot be read: it is missing.\n"));
    }

    private static CliRun Run() => Stacks.With(("soc", Stacks.Small("soc", "xdr-infra:events: [DeviceInfo]", "xdr-infra:estimate: { users: 1000, devices: 1000, mailboxes: 1000 }")));
}
