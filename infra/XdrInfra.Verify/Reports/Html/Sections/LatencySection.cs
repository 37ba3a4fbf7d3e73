using System.Globalization;
using XdrInfra.Verify.Reports.Html.Charts;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>How long incidents took to appear.</summary>
internal static class LatencySection
{
    public static bool IsShown(VerificationReport report) => report.Facts.Latency.Minutes.Count > 0;

    public static void Write(HtmlWriter html, VerificationReport report)
    {
        var latency = report.Facts.Latency;
        html.Open("figure", ("class", "card"), ("aria-label", "Distribution of latencies"));
        LatencyChart.Write(html, latency, report.IncidentLatency);
        var basis = latency.IsApproximate
            ? "An approximation: Defender was not asked, so the creation time that each row carries stands in."
            : "From the creation time in Defender to the first row in SecurityIncident.";
        html.Element("figcaption", $"p50 {Minutes(latency.Percentile(50))}, p95 {Minutes(latency.Percentile(95))}, p99 {Minutes(latency.Percentile(99))} minutes over {latency.Minutes.Count} incidents. {basis}");
        html.Close();
    }

    private static string Minutes(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
