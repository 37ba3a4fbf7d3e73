using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>All checks in one table, then what was switched off, then how the run went.</summary>
internal static class RestSection
{
    public static void Write(HtmlWriter html, VerificationReport report)
    {
        html.Open("section", ("aria-labelledby", "checks")).Element("h2", $"All {Words.Checks(report.Results.Count)}", ("id", "checks"));
        html.Open("div", ("class", "card scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", "All checks")).Open("table").Open("thead").Open("tr");
        foreach (var name in new[] { "Check", "Outcome", "Title", "Evidence" })
        {
            html.Element("th", name, ("scope", "col"));
        }

        html.Close().Close().Open("tbody");
        foreach (var result in report.Results.OrderBy(result => Words.Rank(result.Outcome)).ThenBy(result => result.Check.Id, StringComparer.Ordinal))
        {
            Row(html, result);
        }

        html.Close().Close().Close().Close();
        SwitchedOff(html, report);
        Footer(html, report);
    }

    private static void Row(HtmlWriter html, CheckResult result)
    {
        var hasCard = result.Outcome is Outcome.Fail or Outcome.Error or Outcome.Waiting;
        html.Open("tr").Open("th", ("scope", "row"), ("class", "when"));
        if (hasCard)
        {
            html.Element("a", result.Check.Id, ("href", $"#c-{result.Check.Id}"));
        }
        else
        {
            html.Text(result.Check.Id);
        }

        html.Close().Open("td").Element("span", Words.Say(result), ("class", $"badge {CheckCard.Style(result)}")).Close();
        html.Element("td", result.Check.Title).Element("td", result.Verdict.Evidence, ("class", "note")).Close();
    }

    private static void SwitchedOff(HtmlWriter html, VerificationReport report)
    {
        if (report.SwitchedOff.Count == 0)
        {
            return;
        }

        html.Open("section", ("aria-labelledby", "off")).Element("h2", "Switched off by the stack", ("id", "off")).Open("ul", ("class", "card"));
        foreach (var off in report.SwitchedOff)
        {
            html.Element("li", $"{off.Id} {off.Title}: {off.Reason} (until {off.Expires:yyyy-MM-dd})");
        }

        html.Close().Close();
    }

    private static void Footer(HtmlWriter html, VerificationReport report)
    {
        html.Open("footer");
        foreach (var finding in report.Findings)
        {
            html.Element("p", $"{finding}");
        }

        html.Element("p", $"{report.Figures.Queries} queries; {report.Figures.Partial} partial, {report.Figures.Throttled} throttled, {report.Figures.TimedOut} timed out. Exit code {(int)report.ExitCode}. Made by xdr; this page asks no network and runs no script.").Close();
    }
}
