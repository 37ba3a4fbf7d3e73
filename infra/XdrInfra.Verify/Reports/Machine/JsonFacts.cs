using System.Text.Json;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Reports.Machine;

/// <summary>Ledger, days, latency, costs and products in the report for programs.</summary>
internal static class JsonFacts
{
    public static void Write(Utf8JsonWriter json, ReportFacts facts)
    {
        JsonReport.List(json, "ledger", facts.Ledger, WriteLedger);
        JsonReport.List(json, "daily", facts.Daily, WriteDaily);
        json.WriteStartObject("latency");
        json.WriteNumber("incidents", facts.Latency.Minutes.Count);
        json.WriteBoolean("approximate", facts.Latency.IsApproximate);
        json.WriteNumber("p50Minutes", Math.Round(facts.Latency.Percentile(50), 2));
        json.WriteNumber("p95Minutes", Math.Round(facts.Latency.Percentile(95), 2));
        json.WriteNumber("p99Minutes", Math.Round(facts.Latency.Percentile(99), 2));
        json.WriteEndObject();
        json.WriteStartObject("incidents");
        json.WriteNumber("here", facts.Incidents);
        json.WriteNumber("compared", facts.Compared);
        json.WriteNumber("differing", facts.Differing);
        json.WriteEndObject();
        json.WriteNumber("alerts", facts.Alerts);
        JsonReport.List(json, "costs", facts.Costs, WriteCost);
        JsonReport.List(json, "products", facts.Products, (writer, product) => writer.WriteStringValue(product));
    }

    private static void WriteLedger(Utf8JsonWriter json, LedgerRow row)
    {
        json.WriteStartObject();
        json.WriteString("table", row.Table);
        json.WriteBoolean("selected", row.Selected);
        json.WriteString("state", Camel($"{row.State}"));
        json.WriteString("outcome", Camel($"{row.Outcome}"));
        json.WriteNumber("rows", row.Rows);
        if (row.Last is { } last)
        {
            json.WriteString("newest", last.UtcDateTime);
        }

        json.WriteString("note", row.Note);
        json.WriteEndObject();
    }

    private static void WriteDaily(Utf8JsonWriter json, DailySeries series)
    {
        json.WriteStartObject();
        json.WriteString("name", series.Name);
        JsonReport.List(json, "days", series.Days, (writer, day) =>
        {
            writer.WriteStartObject();
            writer.WriteString("from", day.Day.UtcDateTime);
            writer.WriteNumber("count", day.Count);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteCost(Utf8JsonWriter json, CostRow row)
    {
        json.WriteStartObject();
        json.WriteString("table", row.Table);
        json.WriteBoolean("charged", row.IsBillable);
        json.WriteNumber("megabytes", Math.Round(row.Megabytes, 3));
        json.WriteBoolean("inStack", row.IsSelected);
        json.WriteString("owner", row.Owner);
        json.WriteEndObject();
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
