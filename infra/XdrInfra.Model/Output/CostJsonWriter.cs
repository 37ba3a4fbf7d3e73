using System.Text.Json;
using XdrInfra.Model.Cost;
using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Output;

/// <summary>An estimate as JSON.</summary>
internal static class CostJsonWriter
{
    private const int Version = 1;

    public static void Write(CostEstimate estimate, TextWriter output)
    {
        using var stream = new JsonStream(output);
        var json = stream.Json;
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("stack", estimate.Stack);
        json.WriteString("currency", estimate.Prices.Currency);
        Number(json, "perMonth", estimate.PerMonth);
        Number(json, "gbPerDay", estimate.GbPerDay);
        Number(json, "chargedGbPerDay", estimate.ChargedGbPerDay);
        Number(json, "grantGbPerDay", estimate.GrantGbPerDay);
        Number(json, "grantPerMonth", estimate.GrantPerMonth);
        json.WriteStartArray("tables");
        foreach (var table in estimate.Tables)
        {
            WriteTable(json, table);
        }

        json.WriteEndArray();
        WriteTexts(json, "missing", estimate.Missing);
        WriteTexts(json, "notes", estimate.Notes);
        json.WriteStartArray("assumptions");
        foreach (var assumption in estimate.Assumptions)
        {
            json.WriteStartObject();
            json.WriteString("text", assumption.Text);
            json.WriteString("source", assumption.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        stream.End();
    }

    private static void WriteTable(Utf8JsonWriter json, TableCost table)
    {
        json.WriteStartObject();
        json.WriteString("table", table.Table);
        json.WriteString("plan", SettingWords.Plans.WordOf(table.Plan));
        json.WriteBoolean("free", table.Free);
        if (table.GbPerDay is { } gb)
        {
            Number(json, "gbPerDay", gb);
        }
        else
        {
            json.WriteNull("gbPerDay");
        }

        Number(json, "ingestionPerMonth", table.IngestionPerMonth);
        Number(json, "retentionPerMonth", table.RetentionPerMonth);
        json.WriteNumber("analyticsDays", table.AnalyticsDays);
        json.WriteNumber("totalDays", table.TotalDays);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Round(value, 4));
}
