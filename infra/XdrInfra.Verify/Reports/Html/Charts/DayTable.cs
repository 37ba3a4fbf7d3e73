using System.Globalization;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Reports.Html.Charts;

/// <summary>The same numbers as a table, for those who do not see the drawing.</summary>
internal static class DayTable
{
    public static void Write(HtmlWriter html, string caption, IReadOnlyList<DailySeries> series)
    {
        html.Open("details").Element("summary", "The numbers as a table").Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption));
        html.Open("table").Element("caption", caption).Open("thead").Open("tr").Element("th", "Day (from, UTC)", ("scope", "col"));
        foreach (var one in series)
        {
            html.Element("th", one.Name, ("scope", "col"), ("class", "num"));
        }

        html.Close().Close().Open("tbody");
        for (var day = 0; day < series[0].Days.Count; day++)
        {
            html.Open("tr").Element("th", series[0].Days[day].Day.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), ("scope", "row"), ("class", "when"));
            foreach (var one in series)
            {
                html.Element("td", one.Days[day].Count.ToString("N0", CultureInfo.InvariantCulture), ("class", "num"));
            }

            html.Close();
        }

        html.Close().Close().Close().Close();
    }
}
