using System.Globalization;
using System.Text.Json;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Cost;

/// <summary>Reads a list of prices: ours, or a user's file of the same shape.</summary>
public static class PriceListReader
{
    /// <summary>The list that ships: examples, clearly named so.</summary>
    public static PriceList Shipped() => Read(CatalogData.Json("prices.json"));

    /// <summary>A user's list.</summary>
    /// <exception cref="UserFailure">The file cannot be read or is no price list.</exception>
    public static PriceList Read(string file, IFiles files)
    {
        try
        {
            using var document = JsonDocument.Parse(files.Read(file));
            return Read(document.RootElement);
        }
        catch (Exception reason) when (reason is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or InvalidDataException)
        {
            throw new UserFailure(ExitCode.Invalid, CostFindings.NoPriceList(file));
        }
    }

    private static PriceList Read(JsonElement root)
    {
        var ingestion = root.GetProperty("ingestionPerGb");
        return new(
            root.Text("name"),
            DateOnly.ParseExact(root.Text("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            root.Text("source"),
            root.Text("currency"))
        {
            Analytics = Price(ingestion, "Analytics"),
            Basic = Price(ingestion, "Basic"),
            Auxiliary = Price(ingestion, "Auxiliary"),
            AnalyticsRetention = Price(root, "analyticsRetentionPerGbMonth"),
            LongTermRetention = Price(root, "longTermRetentionPerGbMonth"),
        };
    }

    private static double Price(JsonElement root, string name) => root.GetProperty(name).GetDouble() is var price and >= 0 and < 1_000_000
        ? price
        : throw new FormatException($"'{name}' is no price.");
}
