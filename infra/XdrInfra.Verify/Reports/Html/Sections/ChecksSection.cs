using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>All checks in one table, the worst first.</summary>
internal static class ChecksSection
{
    public static void Write(HtmlWriter html, VerificationReport report)
    {
        DataTable.Open(html, "All checks", "card scroll", ("Check", null), ("Outcome", null), ("Title", null), ("Evidence", null));
        foreach (var result in report.Results.OrderBy(result => Words.Rank(result.Outcome)).ThenBy(result => result.Check.Id, StringComparer.Ordinal))
        {
            Row(html, result);
        }

        DataTable.Close(html);
    }

    private static void Row(HtmlWriter html, CheckResult result)
    {
        html.Open("tr").Open("th", ("scope", "row"), ("class", "when"));
        if (ActionSection.HasCard(result))
        {
            html.Element("a", result.Check.Id, ("href", $"#c-{result.Check.Id}"));
        }
        else
        {
            html.Text(result.Check.Id);
        }

        html.Close().Open("td").Element("span", Words.Say(result), ("class", $"badge {CheckCard.Style(result)}")).Close();
        html.Element("td", result.Check.Title, ("class", "title")).Element("td", result.Verdict.Evidence, ("class", "note")).Close();
    }
}
