using XdrInfra.Verify.Facts;
using XdrInfra.Verify.Reports.Html.Charts;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>Timecharts: incidents as rows of the log of changes and as distinct ones, then each table.</summary>
internal static class TimechartSection
{
    private const int NamedSeries = 4;

    public static void Write(HtmlWriter html, VerificationReport report)
    {
        var daily = report.Facts.Daily;
        if (daily.Count < NamedSeries)
        {
            return;
        }

        html.Open("section", ("aria-labelledby", "times")).Element("h2", "Incidents and tables over time", ("id", "times"));
        var changes = daily[0] with { Name = "Rows of the log of changes" };
        var distinct = daily.First(series => series.Name == DailySeries.DistinctIncidents);
        html.Open("figure", ("class", "card"));
        TimeChart.Large(html, "incidents", "Incidents, a day each", [changes, distinct]);
        html.Element("figcaption", "SecurityIncident holds a row for every change of an incident, so its rows are more than its incidents.");
        DayTable.Write(html, "Incidents a day", [changes, distinct]);
        html.Close();
        Tables(html, [.. daily.Skip(NamedSeries)]);
        html.Close();
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
            TimeChart.Small(html, $"t{index}", tables[index]);
        }

        html.Close();
        DayTable.Write(html, "Rows of each table a day", tables);
    }
}
