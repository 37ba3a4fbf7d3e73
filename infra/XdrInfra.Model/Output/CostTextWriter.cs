using XdrInfra.Model.Cost;
using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Output;

/// <summary>An estimate for a terminal.</summary>
internal static class CostTextWriter
{
    public static void Write(CostEstimate estimate, TextWriter output)
    {
        output.Write($"stack {estimate.Stack}: about {CostText.Money(estimate.PerMonth)} {estimate.Prices.Currency} a month, {CostText.Gb(estimate.GbPerDay)} GB a day, {CostText.Gb(estimate.ChargedGbPerDay)} of them charged\n\n");
        output.Write($"{"table",-28}{"plan",-11}{"GB/day",10}{"ingestion",13}{"retention",13}  days\n");
        foreach (var table in estimate.Tables)
        {
            output.Write($"{table.Table,-28}{SettingWords.Plans.WordOf(table.Plan),-11}{CostText.Gb(table.GbPerDay),10}{CostText.Ingestion(table),13}{CostText.Money(table.RetentionPerMonth),13}  {table.AnalyticsDays}/{table.TotalDays}\n");
        }

        if (estimate.GrantGbPerDay > 0)
        {
            output.Write($"{"Microsoft 365 E5 grant",-39}{CostText.Gb(-estimate.GrantGbPerDay),10}{CostText.Money(-estimate.GrantPerMonth),13}\n");
        }

        foreach (var line in CostText.Remarks(estimate))
        {
            output.Write($"\n{line}\n");
        }

        output.Write("\nassumptions\n");
        foreach (var assumption in estimate.Assumptions)
        {
            output.Write($"  {assumption.Text} {(assumption.Source is null ? "(our assumption)" : $"({assumption.Source})")}\n");
        }
    }
}
