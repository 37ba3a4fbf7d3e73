using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Html.Sections;

/// <summary>How the run went.</summary>
internal static class Footer
{
    public static void Write(HtmlWriter html, VerificationReport report)
    {
        html.Open("footer");
        foreach (var finding in report.Findings)
        {
            html.Element("p", $"{finding}");
        }

        html.Element("p", $"{report.Figures.Queries} queries; {report.Figures.Partial} partial, {report.Figures.Throttled} throttled, {report.Figures.TimedOut} timed out. Exit code {(int)report.ExitCode}. Made by xdr; this page asks no network and runs no script.").Close();
    }
}
