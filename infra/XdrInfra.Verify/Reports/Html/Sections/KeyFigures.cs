using System.Globalization;
using XdrInfra.Verify.Facts;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>The run in five figures: what somebody asks first.</summary>
internal static class KeyFigures
{
    public static void Write(HtmlWriter html, VerificationReport report)
    {
        var figures = Of(report).ToList();
        if (figures.Count == 0)
        {
            return;
        }

        html.Open("dl", ("class", "figures"));
        foreach (var (name, value, note) in figures)
        {
            html.Open("div").Element("dt", name).Open("dd").Element("strong", value).Element("span", note).Close().Close();
        }

        html.Close();
    }

    private static IEnumerable<(string Name, string Value, string Note)> Of(VerificationReport report)
    {
        var facts = report.Facts;
        var selected = facts.Ledger.Where(row => row.Selected).ToList();
        if (selected.Count > 0)
        {
            yield return ("Fresh data types", $"{selected.Count(row => row.State == LedgerState.Fresh)} of {selected.Count}", "that the stack asks for");
            yield return ("Defender incidents", Number(facts.Incidents), $"with {Number(facts.Alerts)} alerts of Defender's products");
        }

        if (facts.Latency.Minutes.Count > 0)
        {
            yield return ("95 of 100 appear within", $"{facts.Latency.Percentile(95).ToString("0.0", CultureInfo.InvariantCulture)} min", $"the limit is {report.IncidentLatency.TotalMinutes:0} min");
        }

        if (facts.Compared > 0)
        {
            yield return ("Same on both sides", $"{Number(facts.Compared - facts.Differing)} of {Number(facts.Compared)}", "incidents: status, owner, closing reason");
        }

        if (facts.Costs.Count > 0)
        {
            var charged = facts.Costs.Where(row => row.IsBillable).Sum(row => row.Megabytes) / 1000;
            yield return ("Charged in 14 days", $"{charged.ToString(charged >= 100 ? "N0" : "0.00", CultureInfo.InvariantCulture)} GB", "incidents and alerts are free");
        }
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
