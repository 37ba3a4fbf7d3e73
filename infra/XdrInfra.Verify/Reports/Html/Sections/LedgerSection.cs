using System.Globalization;
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

    public static void Write(HtmlWriter html, VerificationReport report)
    {
        if (report.Facts.Ledger.Count == 0)
        {
            return;
        }

        html.Open("section", ("aria-labelledby", "ledger")).Element("h2", "How far each data type has come", ("id", "ledger"));
        html.Element("p", "Not configured → configured → consented → streaming → fresh. Only rows prove the last two.", ("class", "soft"));
        html.Open("div", ("class", "card scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Ledger of data types")).Open("table").Open("thead").Open("tr");
        foreach (var (name, style) in new[] { ("Data type", ""), ("State", ""), ("Rows in 14 days", "num"), ("Newest", ""), ("Outcome", ""), ("Note", "") })
        {
            html.Element("th", name, ("scope", "col"), ("class", style));
        }

        html.Close().Close().Open("tbody");
        foreach (var row in report.Facts.Ledger.Where(IsShown))
        {
            Row(html, row);
        }

        html.Close().Close().Close();
        if (report.Facts.Ledger.Where(row => !IsShown(row)).Select(row => row.Table).ToList() is { Count: > 0 } others)
        {
            html.Element("p", $"Not selected, and without rows: {string.Join(", ", others)}.", ("class", "soft small"));
        }

        html.Close();
    }

    private static bool IsShown(LedgerRow row) => row.Selected || row.Rows > 0;

    private static void Row(HtmlWriter html, LedgerRow row)
    {
        html.Open("tr").Element("th", row.Table, ("scope", "row"));
        html.Open("td", ("class", "when")).Open("span", ("class", "steps"), ("aria-hidden", "true"));
        for (var step = 0; step < Steps; step++)
        {
            html.Element("i", "", ("class", step < (int)row.State ? "on" : null));
        }

        html.Close().Text(State(row.State)).Close();
        html.Element("td", row.Rows.ToString("N0", CultureInfo.InvariantCulture), ("class", "num"));
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
