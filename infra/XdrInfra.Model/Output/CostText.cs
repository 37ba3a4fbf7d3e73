using System.Globalization;
using XdrInfra.Model.Cost;

namespace XdrInfra.Model.Output;

/// <summary>How figures of an estimate look to a person.</summary>
internal static class CostText
{
    public static IEnumerable<string> Remarks(CostEstimate estimate) => estimate.Missing.Count == 0
        ? estimate.Notes
        : estimate.Notes.Prepend($"Tables without a figure need {string.Join(", ", estimate.Missing)} in the stack file.");

    public static string Ingestion(TableCost table) => table.Free ? "free" : table.GbPerDay is null ? "?" : Money(table.IngestionPerMonth);

    public static string Gb(double? gb) => gb?.ToString("0.###", CultureInfo.InvariantCulture) ?? "?";

    public static string Money(double amount) => amount.ToString("#,##0.00", CultureInfo.InvariantCulture);
}
