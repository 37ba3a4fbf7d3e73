using XdrInfra.Verify.Reports.Html.Charts;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>The connector page's graph, the first chart.</summary>
internal static class ConnectorSection
{
    private const int Lines = 3;

    public static void Write(HtmlWriter html, VerificationReport report)
    {
        if (report.Facts.Daily.Count < Lines)
        {
            return;
        }

        var lines = report.Facts.Daily.Take(Lines).ToList();
        html.Open("section", ("aria-labelledby", "received")).Element("h2", "Data received", ("id", "received"));
        html.Open("figure", ("class", "card"));
        ConnectorChart.Write(html, lines);
        html.Element("figcaption", "As on the connector's page: rows of incidents, alerts and all selected events together, a day each. Each line has a scale of its own.");
        DayTable.Write(html, "Rows a day", lines);
        html.Close().Close();
    }
}
