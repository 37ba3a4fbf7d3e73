using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html;

/// <summary>A part of the page under a heading of its own.</summary>
/// <param name="Id">Where links to it lead.</param>
/// <param name="Title">Its heading.</param>
/// <param name="IsShown">False when the run brought nothing for it.</param>
/// <param name="Body">Writes what stands under the heading.</param>
internal sealed record ReportSection(string Id, string Title, Func<VerificationReport, bool> IsShown, Action<HtmlWriter, VerificationReport> Body)
{
    public void Write(HtmlWriter html, VerificationReport report)
    {
        html.Open("section", ("aria-labelledby", Id)).Element("h2", Title, ("id", Id));
        Body(html, report);
        html.Close();
    }
}
