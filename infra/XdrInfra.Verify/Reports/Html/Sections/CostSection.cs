using System.Globalization;
using XdrInfra.Verify.Facts;
using XdrInfra.Verify.Reports.Html.Charts;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>What each table took in, and whether it is charged.</summary>
internal static class CostSection
{
    private const double BarWidth = 112;

    public static bool IsShown(VerificationReport report) => report.Facts.Costs.Count > 0;

    public static void Write(HtmlWriter html, VerificationReport report)
    {
        var costs = report.Facts.Costs;
        html.Element("p", $"{Size(costs.Where(row => row.IsBillable).Sum(row => row.Megabytes))} GB charged and {Size(costs.Where(row => !row.IsBillable).Sum(row => row.Megabytes))} GB free in 14 days, from the workspace's own table Usage.", ("class", "soft"));
        DataTable.Open(html, "Volume of each table", "card scroll", ("Table", null), ("GB in 14 days", DataTable.Figures), ("Share", null), ("Charged", null), ("In the stack", null), ("Owner", null));
        var most = Math.Max(1, costs.Max(row => row.Megabytes));
        foreach (var row in costs)
        {
            Row(html, row, row.Megabytes / most);
        }

        DataTable.Close(html);
    }

    private static void Row(HtmlWriter html, CostRow row, double share)
    {
        html.Open("tr").Element("th", row.Table, ("scope", "row")).Element("td", Size(row.Megabytes), ("class", DataTable.Figures));
        html.Open("td").Open("svg", ("class", "bar"), ("viewBox", "0 0 112 10"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"))
            .Open("rect", ("width", Svg.At(Math.Max(1, share * BarWidth))), ("height", "10")).Close().Close().Close();
        html.Element("td", row.IsBillable ? "yes" : "free").Element("td", row.IsSelected ? "yes" : "no");
        html.Element("td", row.Owner ?? (row.IsBillable ? "nobody" : "")).Close();
    }

    /// <summary>Usage counts in units of 1,000.</summary>
    private static string Size(double megabytes) => (megabytes / 1000).ToString(megabytes >= 100_000 ? "N0" : "0.00", CultureInfo.InvariantCulture);
}
