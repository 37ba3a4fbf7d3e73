using System.Globalization;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Reports.Html.Charts;

/// <summary>The connector page's graph: incidents, alerts, all selected events together, a day each; each line has a scale of its own.</summary>
internal static class ConnectorChart
{
    private const double Width = 1000;
    private const double PanelHeight = 90;
    private const double Step = 136;

    public static void Write(HtmlWriter html, IReadOnlyList<DailySeries> lines)
    {
        var description = string.Join("; ", lines.Select(line => $"{line.Name}: {Total(line)} in 14 days")) + ".";
        Svg.Open(html, "connector", Width, (lines.Count * Step) + 16, "Incidents, alerts and selected events, a day each", description);
        for (var index = 0; index < lines.Count; index++)
        {
            var panel = new DayPanel(56, 28 + (index * Step), Width - 76, PanelHeight);
            Marker.Write(html, index + 1, 62, panel.Top - 16);
            Svg.Text(html, 74, panel.Top - 12, $"{lines[index].Name}: {Total(lines[index])} in 14 days", style: "strong");
            panel.Draw(html, [(index + 1, lines[index])]);
        }

        new DayPanel(56, 28 + ((lines.Count - 1) * Step), Width - 76, PanelHeight).Days(html, lines[^1].Days);
        html.Close();
    }

    private static string Total(DailySeries line) => line.Total.ToString("N0", CultureInfo.InvariantCulture);
}
