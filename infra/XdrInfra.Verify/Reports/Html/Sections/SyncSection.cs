using XdrInfra.Verify.Facts;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>Both sides of each incident, with a link into each portal.</summary>
internal static class SyncSection
{
    public static void Write(HtmlWriter html, VerificationReport report)
    {
        if (report.Facts.Sync.Count == 0)
        {
            return;
        }

        html.Open("section", ("aria-labelledby", "sync")).Element("h2", "The same incident on both sides", ("id", "sync"));
        html.Element("p", "Status, owner and classification, here → in Defender. Incidents that differ come first; at most 100 are shown.", ("class", "soft"));
        html.Open("div", ("class", "card scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Incidents on both sides")).Open("table").Open("thead").Open("tr");
        foreach (var name in new[] { "Incident", "Title", "Status", "Owner", "Classification", "Differs", "Links" })
        {
            html.Element("th", name, ("scope", "col"));
        }

        html.Close().Close().Open("tbody");
        foreach (var row in report.Facts.Sync)
        {
            Row(html, row);
        }

        html.Close().Close().Close().Close();
    }

    private static void Row(HtmlWriter html, SyncRow row)
    {
        html.Open("tr").Element("th", $"{row.Incident}", ("scope", "row")).Element("td", row.Title, ("class", "note"));
        foreach (var (here, there) in row.Here.Zip(row.There))
        {
            html.Element("td", here == there ? here : $"{here} → {there}");
        }

        html.Open("td").Element("span", row.Differs.Count == 0 ? "same" : string.Join(", ", row.Differs), ("class", row.Differs.Count == 0 ? "badge pass" : "badge fail")).Close();
        html.Open("td");
        if (row.HereLink is not null)
        {
            html.Link("Sentinel", row.HereLink).Text(" ");
        }

        html.Link("Defender", row.ThereLink).Close().Close();
    }
}
