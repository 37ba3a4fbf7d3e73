using XdrInfra.Model.Cost;
using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Output;

/// <summary>An estimate for a pull request.</summary>
internal static class CostMarkdownWriter
{
    public static void Write(CostEstimate estimate, TextWriter output)
    {
        output.Write($"## Cost of {MarkdownText.Escape(estimate.Stack)}\n\nAbout **{CostText.Money(estimate.PerMonth)} {MarkdownText.Escape(estimate.Prices.Currency)} a month**, {CostText.Gb(estimate.GbPerDay)} GB a day, {CostText.Gb(estimate.ChargedGbPerDay)} of them charged.\n\n");
        output.Write("| table | plan | GB/day | ingestion | retention | days |\n|---|---|---:|---:|---:|---|\n");
        foreach (var table in estimate.Tables)
        {
            output.Write($"| {table.Table} | {SettingWords.Plans.WordOf(table.Plan)} | {CostText.Gb(table.GbPerDay)} | {CostText.Ingestion(table)} | {CostText.Money(table.RetentionPerMonth)} | {table.AnalyticsDays}/{table.TotalDays} |\n");
        }

        if (estimate.GrantGbPerDay > 0)
        {
            output.Write($"| Microsoft 365 E5 grant | | {CostText.Gb(-estimate.GrantGbPerDay)} | {CostText.Money(-estimate.GrantPerMonth)} | | |\n");
        }

        foreach (var line in CostText.Remarks(estimate))
        {
            output.Write($"\n{MarkdownText.Escape(line)}\n");
        }

        output.Write("\n<details><summary>Assumptions</summary>\n\n");
        foreach (var assumption in estimate.Assumptions)
        {
            output.Write($"- {MarkdownText.Escape(assumption.Text)} {(assumption.Source is null ? "(our assumption)" : MarkdownText.Escape(assumption.Source))}\n");
        }

        output.Write("\n</details>\n");
    }
}
