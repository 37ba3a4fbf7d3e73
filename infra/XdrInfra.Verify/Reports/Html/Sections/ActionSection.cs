using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>Checks that somebody must act on: failed, without answer, waiting.</summary>
internal static class ActionSection
{
    public static bool IsShown(VerificationReport report) => report.Results.Any(HasCard);

    /// <summary>True for a check that stands here in full.</summary>
    public static bool HasCard(CheckResult result) => result.Outcome is Outcome.Fail or Outcome.Error or Outcome.Waiting;

    public static void Write(HtmlWriter html, VerificationReport report)
    {
        var open = report.Results.Where(HasCard).OrderBy(result => Words.Rank(result.Outcome)).ThenBy(result => result.Check.Id, StringComparer.Ordinal);
        foreach (var step in open.GroupBy(result => (CheckCard.Style(result), result.NextStep)).Select(group => group.ToList()))
        {
            if (step is [var only])
            {
                CheckCard.Write(html, only);
            }
            else
            {
                CheckCard.Write(html, step);
            }
        }
    }
}
