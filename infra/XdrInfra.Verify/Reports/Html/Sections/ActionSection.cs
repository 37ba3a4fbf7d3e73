using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>Checks that somebody must act on: failed, without answer, waiting.</summary>
internal static class ActionSection
{
    public static void Write(HtmlWriter html, VerificationReport report)
    {
        var results = report.Results.Where(result => result.Outcome is Outcome.Fail or Outcome.Error or Outcome.Waiting)
            .OrderBy(result => Words.Rank(result.Outcome)).ThenBy(result => result.Check.Id, StringComparer.Ordinal).ToList();
        if (results.Count == 0)
        {
            return;
        }

        html.Open("section", ("aria-labelledby", "todo")).Element("h2", "What to do next", ("id", "todo"));
        foreach (var result in results)
        {
            CheckCard.Write(html, result);
        }

        html.Close();
    }
}
