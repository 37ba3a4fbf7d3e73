using System.Globalization;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Reports.Html.Charts;

/// <summary>A timechart with one scale: a large one for incidents, small ones for tables.</summary>
internal static class TimeChart
{
    public static void Large(HtmlWriter html, string id, string title, IReadOnlyList<DailySeries> lines)
    {
        Svg.Open(html, id, 1000, 240, title, string.Join("; ", lines.Select(Say)) + ".");
        var x = 56d;
        for (var index = 0; index < lines.Count; index++)
        {
            Marker.Write(html, index + 1, x + 6, 16);
            Svg.Text(html, x + 18, 20, Say(lines[index]), style: "strong");
            x += 460;
        }

        var panel = new DayPanel(56, 44, 924, 160);
        panel.Draw(html, [.. lines.Select((line, index) => (index + 1, line))]);
        panel.Days(html, lines[0].Days);
        html.Close();
    }

    public static void Small(HtmlWriter html, string id, DailySeries line)
    {
        html.Open("figure", ("class", "card"));
        html.Element("h3", line.Name).Element("p", $"{Total(line)} rows in 14 days", ("class", "soft small"));
        Svg.Open(html, id, 300, 92, $"{line.Name}, a day each", Say(line) + ".");
        new DayPanel(44, 12, 248, 56).Draw(html, [(3, line)]);
        Svg.Text(html, 44, 86, Svg.Day(line.Days[0].Day));
        Svg.Text(html, 292, 86, Svg.Day(line.Days[^1].Day), "end");
        html.Close().Close();
    }

    private static string Say(DailySeries line) => $"{line.Name}: {Total(line)} in 14 days";

    private static string Total(DailySeries line) => line.Total.ToString("N0", CultureInfo.InvariantCulture);
}
