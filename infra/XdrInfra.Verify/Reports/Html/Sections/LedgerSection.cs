using System.Globalization;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Values;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Facts;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>The five-state ledger: how far each data type has come.</summary>
internal static class LedgerSection
{
    /// <summary>Steps beyond "not configured".</summary>
    private const int Steps = 4;

    public static bool IsShown(VerificationReport report) => report.Facts.Ledger.Count > 0;

    public static void Write(HtmlWriter html, VerificationReport report)
    {
        html.Element("p", "Not configured → configured → consented → streaming → fresh. Only rows prove the last two.", ("class", "soft"));
        DataTable.Open(html, "Ledger of data types", "card scroll", ("Data type", null), ("State", null), ("Rows in 14 days", DataTable.Figures), ("Newest", null), ("Outcome", null), ("Note", null));
        foreach (var group in report.Facts.Ledger.Where(IsNamed).GroupBy(row => row.Group))
        {
            html.Open("tr", ("class", "group")).Element("th", Name(group.Key), ("scope", "colgroup"), ("colspan", "6")).Close();
            foreach (var row in group)
            {
                Row(html, row);
            }
        }

        DataTable.Close(html);
        if (report.Facts.Ledger.Where(row => !IsNamed(row)).Select(row => row.Table).ToList() is { Count: > 0 } others)
        {
            html.Element("p", $"Not selected, and without rows: {string.Join(", ", others)}.", ("class", "soft small"));
        }
    }

    private static bool IsNamed(LedgerRow row) => row.Selected || row.Rows > 0;

    private static string Name(TableGroup group) => group switch
    {
        TableGroup.Connector => "Incidents and alerts",
        TableGroup.Alerts => "Alerts in Defender's own tables",
        TableGroup.Office365 => "Office 365",
        TableGroup.CloudApps => "Cloud Apps",
        _ => $"{group}",
    };

    private static void Row(HtmlWriter html, LedgerRow row)
    {
        html.Open("tr").Element("th", row.Table, ("scope", "row"));
        html.Open("td", ("class", "when")).Open("span", ("class", "steps"), ("aria-hidden", "true"));
        for (var step = 0; step < Steps; step++)
        {
            html.Element("i", "", ("class", step < (int)row.State ? "on" : null));
        }

        html.Close().Text(State(row.State)).Close();
        html.Element("td", row.Rows.ToString("N0", CultureInfo.InvariantCulture), ("class", DataTable.Figures));
        html.Element("td", Words.Time(row.Last), ("class", "when"));
        html.Open("td").Element("span", Outcome(row), ("class", $"badge {Style(row)}")).Close();
        html.Element("td", row.Selected ? $"{row.Note} At most {Durations.Say(row.Freshness)} old is fresh." : row.Note, ("class", "note")).Close();
    }

    private static string State(LedgerState state) => state switch
    {
        LedgerState.NotConfigured => "not configured",
        var other => other.ToString().ToLowerInvariant(),
    };

    private static string Outcome(LedgerRow row) => row switch
    {
        { Outcome: Checks.Outcome.NotApplicable } => "not selected",
        { WaitingFor: WaitingFor.Person } => "waiting for a person",
        _ => row.Outcome.ToString().ToLowerInvariant(),
    };

    private static string Style(LedgerRow row) => row.Outcome == Checks.Outcome.NotApplicable ? "" : row.Outcome.ToString().ToLowerInvariant();
}
