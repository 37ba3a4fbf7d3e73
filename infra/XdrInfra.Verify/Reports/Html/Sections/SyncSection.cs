using XdrInfra.Verify.Facts;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>Both sides of each incident, with a link into each portal: what differs in the open, what agrees folded away when there is much of it.</summary>
internal static class SyncSection
{
    private const int Unfolded = 10;

    public static bool IsShown(VerificationReport report) => report.Facts.Sync.Count > 0;

    public static void Write(HtmlWriter html, VerificationReport report)
    {
        var rows = report.Facts.Sync;
        var open = Math.Max(Unfolded, rows.Count(row => row.Differs.Count > 0));
        html.Element("p", $"{report.Facts.Compared} incidents compared, {report.Facts.Differing} differ. Sentinel's word first, Defender's below it where it is another word. At most 100 are listed, those that differ first.", ("class", "soft"));
        Table(html, "Incidents on both sides", "card scroll", rows.Take(open));
        if (rows.Count > open)
        {
            html.Open("details").Element("summary", $"{rows.Count - open} more that agree");
            Table(html, "More incidents on both sides", "card scroll", rows.Skip(open));
            html.Close();
        }
    }

    private static void Table(HtmlWriter html, string name, string style, IEnumerable<SyncRow> rows)
    {
        DataTable.Open(html, name, style, ("Incident", null), ("Title", null), ("Status", null), ("Owner", null), ("Closing reason", null), ("Both sides", null), ("Links", null));
        foreach (var row in rows)
        {
            Row(html, row);
        }

        DataTable.Close(html);
    }

    private static void Row(HtmlWriter html, SyncRow row)
    {
        html.Open("tr").Element("th", $"{row.Incident}", ("scope", "row")).Element("td", row.Title, ("class", "note"));
        foreach (var (here, there) in row.Here.Zip(row.There))
        {
            html.Open("td", ("class", "both")).Text(here);
            if (!string.Equals(here, there, StringComparison.OrdinalIgnoreCase))
            {
                html.Element("span", there);
            }

            html.Close();
        }

        html.Open("td").Element("span", row.Differs.Count == 0 ? "same" : $"{string.Join(", ", row.Differs)} differs", ("class", row.Differs.Count == 0 ? "badge pass" : "badge fail")).Close();
        Links(html, row);
    }

    private static void Links(HtmlWriter html, SyncRow row)
    {
        html.Open("td", ("class", "when"));
        if (row.HereLink is not null)
        {
            html.Link("Sentinel", row.HereLink).Text(" ");
        }

        html.Link("Defender", row.ThereLink).Close().Close();
    }
}
