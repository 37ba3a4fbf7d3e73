using XdrInfra.Verify.Reports.Html.Charts;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>The connector page's graph, the first chart.</summary>
internal static class ConnectorSection
{
    private const int Lines = 3;

    public static bool IsShown(VerificationReport report) => report.Facts.Daily.Count >= Lines;

    public static void Write(HtmlWriter html, VerificationReport report)
    {
        var lines = report.Facts.Daily.Take(Lines).ToList();
        html.Open("figure", ("class", "card"), ("aria-label", "Data received"));
        PanelChart.Write(html, "connector", "Incidents, alerts and selected events, a day each", lines);
        html.Element("figcaption", "As on the connector's page: rows of incidents, alerts and all selected events together, a day each. Each line has a scale of its own.");
        DayTable.Write(html, "Rows a day", lines);
        html.Close();
    }
}
