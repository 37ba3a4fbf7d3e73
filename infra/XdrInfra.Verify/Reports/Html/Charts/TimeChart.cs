using System.Globalization;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Reports.Html.Charts;

/// <summary>The small timechart of one table.</summary>
internal static class TimeChart
{
    private const int EventColour = 3;

    public static void Write(HtmlWriter html, string id, DailySeries line)
    {
        var total = line.Total.ToString("N0", CultureInfo.InvariantCulture);
        html.Open("figure", ("class", "card"), ("aria-label", line.Name));
        html.Element("h3", line.Name).Element("p", $"{total} rows in 14 days", ("class", "soft small"));
        Svg.Open(html, id, 300, 92, $"{line.Name}, a day each", $"{line.Name}: {total} in 14 days.");
        new DayPanel(44, 12, 248, 56).Draw(html, EventColour, line);
        Svg.Text(html, 44, 86, Svg.Day(line.Days[0].Day));
        Svg.Text(html, 292, 86, Svg.Day(line.Days[^1].Day), "end");
        html.Close().Close();
    }
}
