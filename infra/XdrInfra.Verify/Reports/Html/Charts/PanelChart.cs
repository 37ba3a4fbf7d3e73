using System.Globalization;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Reports.Html.Charts;

/// <summary>Series over the same days, one under the other, each with a scale of its own: a small one is not flattened by a large one.</summary>
internal static class PanelChart
{
    private const double Width = 1000;
    private const double Left = 56;
    private const double PanelHeight = 90;
    private const double Step = 136;

    public static void Write(HtmlWriter html, string id, string title, IReadOnlyList<DailySeries> lines)
    {
        var description = string.Join("; ", lines.Select(Say)) + ".";
        Svg.Open(html, id, Width, (lines.Count * Step) + 16, title, description);
        for (var index = 0; index < lines.Count; index++)
        {
            var panel = Panel(index);
            Marker.Write(html, index + 1, Left + 6, panel.Top - 16);
            Svg.Text(html, Left + 18, panel.Top - 12, Say(lines[index]), style: "strong");
            panel.Draw(html, index + 1, lines[index]);
        }

        Panel(lines.Count - 1).Days(html, lines[^1].Days);
        html.Close();
    }

    private static DayPanel Panel(int index) => new(Left, 28 + (index * Step), Width - Left - 20, PanelHeight);

    private static string Say(DailySeries line) => $"{line.Name}: {line.Total.ToString("N0", CultureInfo.InvariantCulture)} in 14 days";
}
