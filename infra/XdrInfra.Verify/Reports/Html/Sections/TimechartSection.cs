using XdrInfra.Verify.Facts;
using XdrInfra.Verify.Reports.Html.Charts;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>Timecharts: incidents as rows of the log of changes and as distinct ones, then each table.</summary>
internal static class TimechartSection
{
    private const int NamedSeries = 4;

    public static bool IsShown(VerificationReport report) => report.Facts.Daily.Count >= NamedSeries;

    public static void Write(HtmlWriter html, VerificationReport report)
    {
        var daily = report.Facts.Daily;
        IReadOnlyList<DailySeries> incidents =
        [
            daily.First(series => series.Name == DailySeries.DistinctIncidents) with { Name = "Distinct incidents with a change" },
            daily[0] with { Name = "Rows of the log of changes" },
        ];
        html.Open("figure", ("class", "card"), ("aria-label", "Incidents over time"));
        PanelChart.Write(html, "incidents", "Incidents, a day each", incidents);
        html.Element("figcaption", "SecurityIncident holds a row for every change of an incident: an incident that changes on several days counts on each of them.");
        DayTable.Write(html, "Incidents a day", incidents);
        html.Close();
        Tables(html, [.. daily.Skip(NamedSeries)]);
    }

    private static void Tables(HtmlWriter html, IReadOnlyList<DailySeries> tables)
    {
        if (tables.Count == 0)
        {
            return;
        }

        html.Open("div", ("class", "grid"));
        for (var index = 0; index < tables.Count; index++)
        {
            TimeChart.Write(html, $"t{index}", tables[index]);
        }

        html.Close();
        DayTable.Write(html, "Rows of each table a day", tables);
    }
}
