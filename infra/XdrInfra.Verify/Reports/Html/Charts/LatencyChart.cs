using System.Globalization;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Reports.Html.Charts;

/// <summary>How many incidents took how many minutes; the limit is a line, and what is beyond it is hatched by its own colour and its label.</summary>
internal static class LatencyChart
{
    private const int Bins = 16;
    private const double Left = 56;
    private const double Width = 924;
    private const double Bottom = 170;
    private const double Height = 130;

    public static void Write(HtmlWriter html, Latency latency, TimeSpan limit)
    {
        var step = Math.Max(1, Math.Ceiling(Math.Max(limit.TotalMinutes * 1.5, latency.Percentile(99)) / Bins));
        var counts = Enumerable.Range(0, Bins + 1).Select(bin => latency.Minutes.Count(minutes => Math.Min(Bins, (int)(minutes / step)) == bin)).ToList();
        var beyond = latency.Minutes.Count(minutes => minutes > limit.TotalMinutes);
        Svg.Open(html, "latency", 1000, 205, "Minutes from Defender to the workspace",
            $"{latency.Minutes.Count} incidents; p50 {Minutes(latency.Percentile(50))}, p95 {Minutes(latency.Percentile(95))}, p99 {Minutes(latency.Percentile(99))} minutes; {beyond} beyond the limit of {limit.TotalMinutes:0}.");
        var width = Width / (Bins + 1);
        for (var bin = 0; bin <= Bins; bin++)
        {
            Bar(html, Left + (bin * width), width, counts[bin], counts.Max(), bin * step >= limit.TotalMinutes);
            Svg.Text(html, Left + (bin * width), Bottom + 18, bin == Bins ? $"≥{bin * step}" : $"{bin * step}", "middle");
        }

        Svg.Line(html, Left, Bottom, Left + Width, Bottom, "axis");
        var at = Left + (Math.Min(Bins, limit.TotalMinutes / step) * width);
        Svg.Line(html, at, 22, at, Bottom, "limit");
        Svg.Text(html, at + 6, 32, $"limit {limit.TotalMinutes:0} min; {beyond} beyond it", style: "strong");
        Svg.Text(html, Left + Width, Bottom + 33, "minutes", "end");
        html.Close();
    }

    private static void Bar(HtmlWriter html, double x, double width, int count, int most, bool isLate)
    {
        if (count == 0)
        {
            return;
        }

        var height = Math.Max(2, Height * count / most);
        html.Open("rect", ("class", isLate ? "late" : "f1"), ("x", Svg.At(x + 2)), ("y", Svg.At(Bottom - height)), ("width", Svg.At(width - 4)), ("height", Svg.At(height))).Close();
        Svg.Text(html, x + (width / 2), Bottom - height - 5, $"{count}", "middle");
    }

    private static string Minutes(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
